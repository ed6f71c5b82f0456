import { builder } from './builder.ts'

export const Section = builder.prismaNode('Section', {
  id: { field: 'id' },
  nullable: true,
  description: 'A titled part of a report.',
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Short name used in locators, unique within the report.' }),
    title: t.exposeString('title', { description: 'Title as the report prints it.' }),
    ordinal: t.exposeInt('ordinal', { description: 'Place in the report, from 0.' }),
    claimCount: t.exposeInt('claimCount', {
      description: 'How many claims stand in it; one that stands in two of its paragraphs counts once.',
    }),
    report: t.relation('report', { description: 'The report it is a part of.' }),
    paragraphs: t.relation('paragraphs', {
      description: 'Its paragraphs in order.',
      query: { orderBy: { number: 'asc' } },
    }),
  }),
})
