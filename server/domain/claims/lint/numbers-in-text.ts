const SCALES: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 }
const SCALE = '(?:\\s+(thousand|million|billion|trillion)\\b)?'
const NUMERAL = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?'
const NUMBER = new RegExp(`(?<![\\d.,])(${NUMERAL})${SCALE}`, 'g')
/** What makes the first end of "10 to 12 million" mean millions. */
const REST_OF_RANGE = new RegExp(`^\\s*(?:-|–|to|and|or)\\s*\\p{Sc}?(?:${NUMERAL})${SCALE}`, 'u')

/** A number written in digits. */
export interface WrittenNumber {
  readonly text: string
  readonly value: number
  /** True for digits inside a name or an ordinal: MiG-21, G7, 38th. */
  readonly isName: boolean
}

/** Finds every number that a text writes in digits, with "million" and the like worked in. */
export function numbersInText(text: string): WrittenNumber[] {
  return [...text.matchAll(NUMBER)].map((match) => {
    const [written, numeral = '', scale] = match
    const before = text.slice(0, match.index)
    const after = text.slice(match.index + written.length)
    const scaled = scale ?? REST_OF_RANGE.exec(after)?.[1]
    return {
      text: written,
      value: Number(numeral.replaceAll(',', '')) * (scaled === undefined ? 1 : (SCALES[scaled] ?? 1)),
      isName: /\p{L}-?$/u.test(before) || /^(?:st|nd|rd|th)\b/.test(after),
    }
  })
}
