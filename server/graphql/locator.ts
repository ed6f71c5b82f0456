import { builder } from './builder.ts'
import { inSql } from './direct/in-sql.ts'
import { Section } from './section.ts'

builder.prismaObject('ClaimLocator', {
  name: 'Locator',
  description: 'Where the report says it: a paragraph of a section.',
  fields: (t) => ({
    section: t.field({
      type: Section,
      description: 'The section.',
      extensions: inSql({ path: ['paragraph', 'section'] }),
      select: (_args, _context, nested) => ({ paragraph: { select: { section: nested() } } }),
      resolve: (locator) => locator.paragraph.section,
    }),
    paragraph: t.int({
      description: 'Number of the paragraph within the section.',
      extensions: inSql({ path: ['paragraph', 'number'] }),
      select: { paragraph: { select: { number: true } } },
      resolve: (locator) => locator.paragraph.number,
    }),
    fingerprint: t.exposeString('fingerprint', {
      description: 'Fingerprint of the paragraph when the claim was written.',
    }),
    text: t.string({
      nullable: true,
      description: 'Text of the paragraph, where a copy of the report is attached to this installation; else null.',
      select: { paragraph: { select: { attached: { select: { text: true } } } } },
      resolve: ({ paragraph }) => paragraph.attached?.text ?? null,
    }),
    label: t.string({
      description: 'Section and paragraph in one word, such as “russias-motives/11”.',
      select: { paragraph: { select: { number: true, section: { select: { slug: true } } } } },
      resolve: ({ paragraph }) => `${paragraph.section.slug}/${paragraph.number}`,
    }),
  }),
})
