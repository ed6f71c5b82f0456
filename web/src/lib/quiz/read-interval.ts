import { formatQuantity } from '@debrief/server/format-quantity'
import { readNumber } from '@debrief/server/read-number'

/** Both ends in the unit that was asked for, and the range as it was understood. */
export interface ReadInterval {
  readonly low: number
  readonly high: number
  readonly text: string
}

/**
 * Reads the two fields of a range, each as a typed number; a range typed into the first ("10–30%") is both ends.
 * @param unit  unit code
 * @returns     null where nothing is typed; why it is no range, in words, where it is none
 */
export function readInterval(from: string, to: string, unit: string): ReadInterval | { problem: string } | null {
  if (!from.trim() && !to.trim()) return null
  if (!from.trim()) return { problem: 'The lower end is missing.' }
  const first = readNumber(from, unit)
  if ('refused' in first) return { problem: first.message }
  if (!to.trim()) {
    return first.low < first.high
      ? first
      : { problem: 'The upper end is missing. Equal ends make a range of one number.' }
  }
  const second = readNumber(to, unit)
  if ('refused' in second) return { problem: second.message }
  if (first.low > second.high) return { problem: 'The lower end is above the upper end.' }
  return { low: first.low, high: second.high, text: formatQuantity(first.low, second.high, unit) }
}
