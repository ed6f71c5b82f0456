import type { Figure } from '../claims/claim.ts'
import { formatFigure } from '../claims/format-figure.ts'
import type { PackFigure } from './claims-schema.ts'
import { parsePartialDate } from './partial-date.ts'

/**
 * The figure as the domain holds it. A month or a year becomes its first and last day, as day numbers since 1970-01-01,
 * so that dates of different precision sort and compare.
 */
export function toFigure(figure: PackFigure): Figure {
  const { label, unit, qualifier } = figure
  const span = figure.date === undefined ? null : parsePartialDate(figure.date)
  const low = span?.firstDay ?? figure.value ?? figure.low
  const high = span?.lastDay ?? figure.value ?? figure.high
  if (low === undefined || high === undefined) throw new Error(`a figure without a number passed the schema: ${label}`)

  const isUpper = qualifier === 'AT_MOST' || qualifier === 'UNDER'
  const isLower = qualifier === 'AT_LEAST' || qualifier === 'OVER'
  return {
    label,
    unit,
    qualifier,
    low: isUpper ? null : low,
    high: isLower ? null : high,
    value: isUpper ? high : isLower ? low : (low + high) / 2,
    asOf: figure.asOf ?? null,
    text: figure.date ?? formatFigure({ low, high, unit, qualifier }),
  }
}
