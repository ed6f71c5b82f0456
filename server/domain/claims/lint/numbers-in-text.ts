export const SCALES: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 }
const SCALE = '(?:\\s+(thousand|million|billion|trillion)\\b)?'
const NUMERAL = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?'
const NUMBER = new RegExp(`(?<![\\d.,])(${NUMERAL})${SCALE}`, 'g')
/** The other end of a range that begins here: its numeral and its scale. */
const OTHER_END = new RegExp(`^\\s*(?:-|–|to|and|or)\\s*\\p{Sc}?(${NUMERAL})${SCALE}`, 'u')

/** A number written in digits. */
export interface WrittenNumber {
  readonly text: string
  readonly value: number
  /** True for digits inside a name or an ordinal: MiG-21, G7, 38th. */
  readonly isName: boolean
}

/**
 * Finds every number that a text writes in digits. What one end of a range leaves to the other is filled in: "10 to 12
 * million" holds ten million, "15–20,000" fifteen thousand, "1950–53" the year 1953.
 */
export function numbersInText(text: string): WrittenNumber[] {
  return [...text.matchAll(NUMBER)].map((match) => {
    const [written, numeral = '', scale] = match
    const before = text.slice(0, match.index)
    const after = text.slice(match.index + written.length)
    const [, otherNumeral = '', otherScale] = OTHER_END.exec(after) ?? []
    const number = toNumber(numeral)
    const isThousands = /^[-–]/.test(after) && number < 1000 && otherNumeral.endsWith(',000')
    const century = /^\d\d$/.test(numeral) ? /(?<!\d)(\d\d)\d\d[-–]$/.exec(before)?.[1] : undefined
    const factor = SCALES[scale ?? otherScale ?? ''] ?? (isThousands ? 1000 : 1)
    return {
      text: written,
      value: century === undefined ? number * factor : Number(century + numeral),
      isName: /\p{L}-?$/u.test(before) || /^(?:st|nd|rd|th)\b/.test(after),
    }
  })
}

function toNumber(numeral: string): number {
  return Number(numeral.replaceAll(',', ''))
}
