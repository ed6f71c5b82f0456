import { builder } from './builder.ts'
import { PeriodFilter } from './period-filter.ts'

export const RangeFilter = builder.inputType('RangeFilter', {
  description: 'A range of numbers, both ends included.',
  fields: (t) => ({
    low: t.float({ description: 'Lower end; open when left out. For dates the day number since 1970-01-01.' }),
    high: t.float({ description: 'Upper end; open when left out.' }),
  }),
})

export const FigureFilter = builder.inputType('FigureFilter', {
  description: 'Figures by unit and size; everything given must hold for the same figure.',
  fields: (t) => ({
    unit: t.string({ description: 'In this unit, such as people, USD, percent or date.' }),
    overlaps: t.field({ type: RangeFilter, description: 'Whose range touches this one.' }),
    days: t.field({ type: PeriodFilter, description: 'Dates that touch this stretch of days.' }),
  }),
})
