import { builder } from './builder.ts'
import { Qualifier } from './corpus-enums.ts'

export const Figure = builder.prismaNode('Figure', {
  id: { field: 'id' },
  nullable: true,
  description:
    'A number inside a claim: a count, share, amount or date, with what it counts and how it is meant. Compare within one unit.',
  fields: (t) => ({
    label: t.exposeString('label', { description: 'What is counted, as a noun phrase with its condition.' }),
    low: t.exposeFloat('low', {
      nullable: true,
      description:
        'Lower end; equal to high for a point; null where the report gives only an upper end. For dates the day number since 1970-01-01.',
    }),
    high: t.exposeFloat('high', {
      nullable: true,
      description: 'Upper end; equal to low for a point; null where the report gives only a lower end.',
    }),
    unit: t.exposeString('unit', { description: 'Unit code, such as people, USD, percent or date.' }),
    qualifier: t.expose('qualifier', { type: Qualifier, description: 'How the number is meant.' }),
    asOf: t.exposeString('asOf', {
      nullable: true,
      description: 'The date the number holds for, as precise as the report gives it.',
    }),
    text: t.exposeString('text', {
      description:
        'How a reader sees it: “15,000–20,000 people”; for a date the ISO day, month or year, “2024-10-24”, “2023-09” or “2024”, whatever its qualifier.',
    }),
    claim: t.relation('claim', { description: 'The claim that holds it.' }),
  }),
})
