import { builder } from './builder.ts'
import { column, inSql, one } from './direct/in-sql.ts'
import { Section } from './section.ts'

builder.prismaObject('ClaimLocator', {
  name: 'Locator',
  description: 'Where the report says it: a paragraph of a section.',
  fields: (t) => ({
    section: t.field({
      type: Section,
      description: 'The section.',
      extensions: inSql((_args, { object }) => one('paragraph', one('section', object()))),
      select: (_args, _context, nested) => ({ paragraph: { select: { section: nested() } } }),
      resolve: (locator) => locator.paragraph.section,
    }),
    paragraph: t.int({
      description: 'Number of the paragraph within the section.',
      extensions: inSql(() => one('paragraph', column('number'))),
      select: { paragraph: { select: { number: true } } },
      resolve: (locator) => locator.paragraph.number,
    }),
    fingerprint: t.exposeString('fingerprint', {
      description: 'Fingerprint of the paragraph when the claim was written.',
    }),
    text: t.string({
      nullable: true,
      description: 'Text of the paragraph, where a copy of the report is attached to this installation; else null.',
      extensions: inSql(() => one('paragraph', one('attached', column('text')))),
      select: { paragraph: { select: { attached: { select: { text: true } } } } },
      resolve: ({ paragraph }) => paragraph.attached?.text ?? null,
    }),
    label: t.string({
      description: 'Section and paragraph in one word, such as “russias-motives/11”.',
      extensions: inSql(() => ({
        kind: 'words',
        parts: [{ path: ['paragraph', 'section', 'slug'] }, '/', { path: ['paragraph', 'number'] }],
      })),
      select: { paragraph: { select: { number: true, section: { select: { slug: true } } } } },
      resolve: ({ paragraph }) => `${paragraph.section.slug}/${paragraph.number}`,
    }),
  }),
})
