import type { z } from 'zod'
import type { Qualifier } from '../claims/vocabulary.ts'

interface FigureForm {
  readonly label: string
  readonly value?: number | undefined
  readonly low?: number | undefined
  readonly high?: number | undefined
  readonly date?: string | undefined
  readonly unit: string
  readonly qualifier: Qualifier
}

/** A figure is a number, a range or a date, and its qualifier and unit have to fit that. */
export function checkFigureForm(figure: FigureForm, context: z.RefinementCtx<FigureForm>): void {
  const refuse = (code: string, field: keyof FigureForm, message: string) =>
    context.addIssue({ code: 'custom', path: [field], params: { code }, message })
  const { value, low, high, date, unit, qualifier } = figure
  const isRange = low !== undefined || high !== undefined

  if ([value !== undefined, isRange, date !== undefined].filter(Boolean).length !== 1)
    return refuse('FIGURE_FORM', 'label', 'Give a figure either `value`, or `low` and `high`, or `date`.')
  if (isRange && (low === undefined || high === undefined))
    return refuse(
      'RANGE_END_MISSING',
      low === undefined ? 'high' : 'low',
      'A range needs both `low` and `high`; for one end alone write `value` with AT_LEAST or AT_MOST.',
    )
  if (low !== undefined && high !== undefined && low >= high)
    return refuse('RANGE_ORDER', 'low', '`low` has to be smaller than `high`: swap them, or write `value`.')
  if (isRange !== (qualifier === 'RANGE'))
    return refuse(
      'QUALIFIER_FORM',
      'qualifier',
      isRange
        ? 'With `low` and `high` the qualifier is RANGE.'
        : 'RANGE needs `low` and `high` in place of a single value.',
    )
  if ((date !== undefined) !== (unit === 'date'))
    return refuse(
      'DATE_UNIT',
      'unit',
      date === undefined
        ? 'The unit "date" goes with `date`: write date: 2024-10-24.'
        : 'With `date` the unit is "date".',
    )
}
