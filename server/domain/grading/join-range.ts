import type { Collected } from './collect-amounts.ts'
import type { Refusal } from './grade.ts'
import type { Amount } from './read-amount.ts'
import { refuse } from './refuse.ts'

interface Ends {
  readonly low: number
  readonly high: number
  /** Everything that is written besides numbers and the word between them. */
  readonly around: string
}

/** What may stand between two numbers; the first may have its unit after it, the second before it ("$15 to $20"). */
const JOINT = /^(.*?) ?(?:^|(?<= ))(-|to|and|until|till|through|±)(?: |$)(.*)$/

/**
 * Joins the numbers of an answer to a point or a range.
 * @returns the ends and the words around them; a Refusal where there is no number, or where two make no range
 */
export function joinRange({ amounts, gaps }: Collected): Ends | Refusal {
  const [first, second] = amounts
  const [before = '', between = '', after = ''] = gaps.map((words) => words.join(' '))
  if (!first) return refuse('NOT_A_NUMBER', 'There is no number in this. Send one, such as 4,200 or 2,500–3,500.')
  if (!second) return readPoint(first, before, between)
  const [, unit = '', joint, secondUnit = ''] = JOINT.exec(between) ?? []
  if (between === '/')
    return refuse(
      'AMBIGUOUS',
      'A fraction is not read here. Send a decimal number, such as 0.67, or the number itself.',
    )
  const isRange = joint === 'and' ? /\bbetween\b/.test(before) : joint !== undefined
  if (amounts.length > 2 || !isRange) {
    return refuse('AMBIGUOUS', 'There are several numbers in this. Send one, or one range such as 2,500–3,500.')
  }
  const around = [before, unit, secondUnit, after].join(' ')
  const value = valueOf(first)
  if (joint === '±') return { low: value - valueOf(second), high: value + valueOf(second), around }
  const low = shareScale(first, second)
  const high = valueOf(second)
  if (low === null) return refuse('AMBIGUOUS', 'It is not clear what the first number counts. Write both ends in full.')
  if (low > high) return refuse('OUT_OF_RANGE', 'The first number is above the second. Send the lower end first.')
  return { low, high, around }
}

/** A dash makes a number negative where the answer starts with it; in "MiG-29" it belongs to the name. */
function readPoint(amount: Amount, before: string, after: string): Ends {
  const isNegative = before === '-'
  const value = isNegative ? -valueOf(amount) : valueOf(amount)
  return { low: value, high: value, around: isNegative ? after : `${before} ${after}` }
}

/** Fifteen digits: past them a product such as 1.1 × 1,000,000 carries the dust of binary fractions. */
function valueOf({ numeral, scale }: Amount): number {
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
