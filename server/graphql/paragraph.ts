import { builder } from './builder.ts'
import { Claim } from './claim.ts'
import { column, inSql, one } from './direct/in-sql.ts'

const listed = { where: { claim: { retiredAt: null } }, orderBy: { claim: { ordinal: 'asc' } } } as const

builder.prismaObject('Paragraph', {
  description:
    'A numbered paragraph of a section: its kind and the fingerprint of its text. The text itself comes from nobody but the user.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Number within its section, as used in locators.' }),
    kind: t.exposeString('kind', {
      description: 'What it is in the layout: para, listitem, quotation, caption, title …',
    }),
    fingerprint: t.exposeString('fingerprint', {
      description: 'SHA-256 of the text with runs of white space made one space and the ends trimmed, in hexadecimal.',
    }),
    text: t.string({
      nullable: true,
      description:
        'The text, where the owner of a copy has attached it to this installation with `corpus attach`; else null.',
      extensions: inSql(() => one('attached', column('text'))),
      select: { attached: { select: { text: true } } },
      resolve: ({ attached }) => attached?.text ?? null,
    }),
    withoutClaims: t.exposeString('withoutClaims', {
      nullable: true,
      description: 'Why no claim is taken from this paragraph; null where claims exist.',
    }),
    claimCount: t.exposeInt('claimCount', { description: 'How many claims are located here.' }),
    claims: t.field({
      type: [Claim],
      description: 'The claims that are located here, in the order of the report.',
      extensions: inSql((_args, { object }) => ({
        kind: 'many',
        lists: [{ relation: 'locators', ...listed, shape: one('claim', object()) }],
      })),
      select: (_args, _context, nested) => ({ locators: { ...listed, select: { claim: nested() } } }),
      resolve: (paragraph) => paragraph.locators.map((locator) => locator.claim),
    }),
  }),
})
