import { builder } from './builder.ts'

export const PeriodFilter = builder.inputType('PeriodFilter', {
  description: 'A stretch of time in days, both ends included.',
  fields: (t) => ({
    from: t.string({ description: 'First day, such as 2024-10-24; open when left out.' }),
    to: t.string({ description: 'Last day, included; open when left out.' }),
  }),
})
