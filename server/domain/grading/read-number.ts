import { formatFigure } from '../claims/format-figure.ts'
import { findUnit } from '../claims/units.ts'
import { findWrittenUnit } from './find-written-unit.ts'
import { formatQuantity } from './format-quantity.ts'
import type { Refusal } from './grade.ts'
import { isRefusal } from './is-refusal.ts'
import { parseQuantity } from './parse-quantity.ts'
import type { Quantity } from './quantity.ts'
import { refuse } from './refuse.ts'

/** A typed number as it was understood. */
export interface ReadNumber extends Quantity {
  /** In the unit that was asked for: "1.5 million people", "at least $8,000", "24 October 2024". */
  readonly text: string
}

/**
 * Reads a typed number in the unit that is asked for, as grading does; the web asks the same function while somebody
 * types. Another unit is refused whether or not the number is right: were only right numbers refused, the refusal would
 * give the key away.
 * @param expected  unit code
 * @param unit      the unit, when it stands in a field of its own
 */
export function readNumber(text: string, expected: string, unit: string | null = null): ReadNumber | Refusal {
  const quantity = parseQuantity(text, expected)
  if (isRefusal(quantity)) return quantity
  const wrong = [quantity.unit, unit].find((written) => written !== null && isOther(written, expected))
  if (wrong == null && quantity.low < 0 && findUnit(expected)?.dimension === 'count')
    return refuse(
      'OUT_OF_RANGE',
      `There cannot be fewer than 0 ${findUnit(expected)?.plural}. Send the number without its sign.`,
    )
  if (wrong == null) return { ...quantity, text: phrase(quantity, expected) }
  const asked = findUnit(expected)?.plural ?? expected
  return refuse(
    'WRONG_UNIT',
    `The answer is asked for in ${asked}, not in “${findUnit(wrong)?.plural ?? wrong}”. Send it in ${asked}, or the number alone.`,
  )
}

function isOther(written: string, expected: string): boolean {
  return written !== '' && written !== expected && findWrittenUnit(written, expected)?.code !== expected
}

function phrase({ low, high, bound }: Quantity, unit: string): string {
  if (bound === null || unit === 'date') return formatQuantity(low, high, unit)
  return formatFigure({ low, high, unit, qualifier: bound === 'LOWER' ? 'AT_LEAST' : 'AT_MOST' })
}
