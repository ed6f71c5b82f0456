import type { Shape } from '../reads/direct/shape.ts'
import { readRow } from '../reads/read-rows.ts'
import { builder } from './builder.ts'
import { Basis, Likelihood, Topic } from './corpus-enums.ts'
import { inSql } from './direct/in-sql.ts'
import { Period } from './period.ts'

export const Claim = builder.prismaNode('Claim', {
  id: { field: 'id' },
  nullable: true,
  description: 'One atomic thing the report says, in our own words. It says what the report says, not what is true.',
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Short name, unique over all reports.' }),
    report: t.relation('report', { description: 'The report that says it.' }),
    statement: t.exposeString('statement', { description: 'One sentence that can be understood alone.' }),
    topics: t.expose('topics', { type: [Topic], description: 'What it is about; one or more.' }),
    basis: t.expose('basis', {
      type: Basis,
      description: 'On what footing the report says it: as a fact, in somebody’s name, as an estimate or a judgement.',
    }),
    likelihood: t.expose('likelihood', {
      type: Likelihood,
      nullable: true,
      description: 'How likely the report calls it; null where the report does not hedge.',
    }),
    locators: t.relation('locators', {
      description: 'Where the report says it.',
      query: { orderBy: { ordinal: 'asc' } },
    }),
    figures: t.relation('figures', {
      description: 'The numbers in it.',
      query: { orderBy: { ordinal: 'asc' } },
    }),
    motive: t.relation('motive', { nullable: true, description: 'The motive it ascribes or rejects, if any.' }),
    position: t.relation('position', { nullable: true, description: 'The position it reports, if any.' }),
    period: t.field({
      type: Period,
      nullable: true,
      description: 'The time it speaks of; null where it names none.',
      extensions: inSql((_args, { object }) => {
        const days = { from: () => day('periodFrom'), to: () => day('periodTo') }
        return object(days, ['periodFrom', 'periodTo'])
      }),
      resolve: ({ periodFrom, periodTo }) => (periodFrom && periodTo ? { from: periodFrom, to: periodTo } : null),
    }),
    revision: t.exposeInt('revision', { description: 'Grows by one each time an import changes the claim.' }),
  }),
})

function day(name: string): Shape {
  return { kind: 'day', name }
}

builder.queryField('claim', (t) =>
  t.prismaField({
    type: Claim,
    nullable: true,
    description: 'One claim by its short name; null when there is none or it was withdrawn.',
    args: { slug: t.arg.string({ required: true, description: 'The claim’s short name.' }) },
    extensions: inSql<{ slug: string }>(({ slug }, { object }) => ({
      kind: 'row',
      model: 'Claim',
      where: { slug, retiredAt: null },
      shape: object(),
    })),
    resolve: (query, _root, { slug }, { database, signal }) =>
      readRow(database, { model: 'Claim', where: { slug, retiredAt: null }, selection: { ...query }, signal }),
  }),
)
