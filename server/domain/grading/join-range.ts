import type { Refusal } from './grade.ts'
import type { Amount } from './read-amount.ts'
import { refuse } from './refuse.ts'

interface Ends {
  readonly low: number
  readonly high: number
  /** Everything that is written besides numbers and the word between them. */
  readonly around: string
}

const BETWEEN = /^(.*?) ?(-|to|and|until|till|through|±) ?(.*)$/

/**
 * Joins the numbers of an answer to a point or a range.
 * @param gaps the words before, between and after the numbers: always one more than numbers
 */
export function joinRange(amounts: readonly Amount[], gaps: readonly (readonly string[])[]): Ends | Refusal {
  const [first, second, ...more] = amounts
  const [before = '', between = '', after = ''] = gaps.map((words) => words.join(' '))
  if (!first) return refuse('NOT_A_NUMBER', 'There is no number in this. Send one, such as 10,000 or 15,000–20,000.')
  const value = valueOf(first)
  if (!second) {
    // A dash belongs to a name ("MiG-29") unless the answer starts with it.
    const signed = before === '-' ? -value : value
    return { low: signed, high: signed, around: `${before === '-' ? '' : before} ${between}` }
  }
  const joint = BETWEEN.exec(between)
  if (more.length > 0 || !joint || (joint[2] === 'and' && !/\bbetween\b/.test(before))) {
    return refuse(
      'AMBIGUOUS',
      'There is more than one number in this. Send one number, or one range such as 15,000–20,000.',
    )
  }
  const around = `${before} ${joint[1] ?? ''} ${joint[3] ?? ''} ${after}`
  if (joint[2] === '±') return { low: value - valueOf(second), high: value + valueOf(second), around }
  const low = shareScale(first, second)
  const high = valueOf(second)
  if (low === null) return refuse('AMBIGUOUS', 'It is not clear what the first number counts. Write both ends in full.')
  if (low > high) return refuse('OUT_OF_RANGE', 'The first number is above the second. Send the lower end first.')
  return { low, high, around }
}

function valueOf({ numeral, scale }: Amount): number {
  // The product of a decimal and a scale carries binary dust (1.28e6 does not, 4.35 · 100 does).
  return Number((numeral * scale).toPrecision(15))
}

/**
 * The low end of a range that leaves out what both ends share: "15–20 thousand" and "15–20,000" start at 15,000.
 * "15–20,000" is read so where the high end is in whole thousands and the low end, in thousands, stays below it.
 */
function shareScale(low: Amount, high: Amount): number | null {
  if (low.scale > 1 || low.numeral >= 1000) return valueOf(low)
  if (high.scale > 1) return low.numeral < high.numeral ? valueOf({ ...low, scale: high.scale }) : null
  const inThousands = low.numeral * 1000
  const isShort = Number.isInteger(low.numeral) && high.numeral % 1000 === 0 && inThousands < high.numeral
  return isShort ? inThousands : valueOf(low)
}
