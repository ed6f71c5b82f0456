import type { Option } from './item.ts'

type Worded = Pick<Option, 'text'>

/** A number with this many digits more than any beside it is the one that somebody counted. */
const MORE_DIGITS = 2

/**
 * Whether the way in which a number is written gives it away: it alone is a range, or no range, alone is written with
 * "million" or in digits, or is far more precise than all others.
 * @returns what sets it apart, as a noun phrase; null where nothing does
 */
export function standsOut(key: Worded, lures: readonly Worded[]): string | null {
  if (![key, ...lures].every(isCount)) return null
  const isAlone = (test: (option: Worded) => boolean) => lures.every((lure) => test(lure) !== test(key))
  if (isAlone(isRange)) return isRange(key) ? 'the only range' : 'the only single number'
  if (isAlone(isInWords)) return isInWords(key) ? 'the only number in words' : 'the only number in digits'
  const isPrecise = lures.every((lure) => countDigits(key) - countDigits(lure) >= MORE_DIGITS)
  return isPrecise ? 'the only precise number' : null
}

/** Sentences are not told apart by a number in them, and a year or a day is no more precise than another. */
const isCount = ({ text }: Worded) => /^\$\d|^\d\S*(?:%| \p{Ll})/u.test(text)

const isRange = ({ text }: Worded) => /\d–\D?\d/.test(text)

const isInWords = ({ text }: Worded) => /\d (?:million|billion|trillion)\b/.test(text)

/** Significant digits: two of 1,500, five of 95,835, three of 1.28 million; a range has those of its more precise end. */
function countDigits({ text }: Worded): number {
  const numerals = text.match(/\d[\d,.]*/g) ?? []
  return Math.max(0, ...numerals.map((numeral) => significantDigits(numeral.replaceAll(',', ''))))
}

function significantDigits(numeral: string): number {
  const digits = numeral.replace('.', '').replace(/^0+/, '')
  return (numeral.includes('.') ? digits : digits.replace(/0+$/, '')).length
}
