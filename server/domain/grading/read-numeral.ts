import type { Refusal } from './grade.ts'
import { refuse } from './refuse.ts'

const THOUSANDS = [
  /^(\d{1,3}(?:[ '’]\d{3})+)(?:[.,](\d+))?$/,
  /^(\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/,
  /^(\d{1,3}(?:\.\d{3})+)(?:,(\d+))?$/,
]
const DECIMALS = [/^(\d+)$/, /^(\d+)\.(\d+)$/, /^(\d+),(\d{1,2})$/]
/** "0.125" and "0,125": nobody writes a thousand with a leading zero. */
const BELOW_ONE = /^(0)[.,](\d+)$/
/** "1.280" is 1,280 in one country and 1.28 in the next. */
const EITHER = /^[1-9]\d{0,2}\.\d{3}$/

/**
 * Reads a numeral, whichever marks part its thousands and its decimals.
 *
 * A comma before three digits parts thousands, as in English ("1,280"); before one or two it is a decimal comma
 * ("12,5"). A single point before three digits is refused as ambiguous unless "million" or the like follows, and so
 * is any grouping that is none ("1,28,000").
 * @param numeral  digits with gaps, commas, points or apostrophes between them
 * @param isScaled whether "million" or the like follows
 */
export function readNumeral(numeral: string, isScaled: boolean): number | Refusal {
  const forms = isScaled ? [BELOW_ONE, ...DECIMALS, ...THOUSANDS] : [BELOW_ONE, ...THOUSANDS, ...DECIMALS]
  const match = forms.map((form) => form.exec(numeral)).find((each) => each !== null)
  if (!match || (EITHER.test(numeral) && !isScaled)) {
    const advice = 'Write thousands as 24,500 or 24 500 and decimals as 24.5.'
    return refuse('AMBIGUOUS', `“${numeral}” can be read in more than one way. ${advice}`)
  }
  return Number(`${(match[1] ?? '').replace(/\D/g, '')}.${match[2] ?? '0'}`)
}
