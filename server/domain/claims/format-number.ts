/** Made once: making one takes a thousand times as long as using it. */
const IN_DIGITS = new Intl.NumberFormat('en', { maximumFractionDigits: 6 })
const IN_WORDS = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })

/** Under a million digits are read faster than words, and nobody says a word beyond a trillion. */
const SCALES = [
  { factor: 1e12, word: 'trillion' },
  { factor: 1e9, word: 'billion' },
  { factor: 1e6, word: 'million' },
] as const
const BEYOND_WORDS = 1e15

/**
 * A number as it is written everywhere.
 * @returns "13,000", "1.28 million", "1,234,567"
 */
export function formatNumber(value: number): string {
  const scale = findScale(value)
  return scale ? `${IN_WORDS.format(value / scale.factor)} ${scale.word}` : IN_DIGITS.format(value)
}

/**
 * The ends of a range are written in one way, and what they share is said once.
 * @returns "15,000–20,000", "1–2 million", "900,000–1,500,000"
 */
export function formatRange(low: number, high: number): string {
  const scale = findScale(low)
  if (!scale || scale !== findScale(high)) return `${IN_DIGITS.format(low)}–${IN_DIGITS.format(high)}`
  return `${IN_WORDS.format(low / scale.factor)}–${IN_WORDS.format(high / scale.factor)} ${scale.word}`
}

/** @returns what the number is said in; undefined where digits say it, or where two decimals would round it */
function findScale(value: number): (typeof SCALES)[number] | undefined {
  const size = Math.abs(value)
  const scale = SCALES.find(({ factor }) => size >= factor && size < BEYOND_WORDS)
  return scale && isSaidBy((size / scale.factor).toFixed(2), scale.factor, size) ? scale : undefined
}

/** Fifteen digits: past them a product such as 1.1 × 1,000,000 carries the dust of binary fractions. */
function isSaidBy(numeral: string, factor: number, value: number): boolean {
  return Number((Number(numeral) * factor).toPrecision(15)) === value
}
