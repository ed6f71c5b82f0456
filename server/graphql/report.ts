import { readRow, readRows } from '../reads/read-rows.ts'
import { builder } from './builder.ts'
import { inSql } from './direct/in-sql.ts'
import { inSectionWindow, sectionWindow } from './section-window.ts'

export const Report = builder.prismaNode('Report', {
  id: { field: 'id' },
  nullable: true,
  description:
    'An analytical document, cut into sections and numbered paragraphs. Its sentences are not stored: a paragraph is known by its fingerprint.',
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Short name used in addresses.' }),
    title: t.exposeString('title', { description: 'Title as the report prints it.' }),
    summary: t.exposeString('summary', { description: 'What the report is about, in our own words.' }),
    language: t.exposeString('language', { description: 'Language of the statements, a BCP 47 tag such as “en”.' }),
    fiction: t.exposeBoolean('fiction', { description: 'True for a made-up report that only serves as an example.' }),
    importedAt: t.expose('importedAt', { type: 'DateTime', description: 'When it was last imported.' }),
    sections: t.relation('sections', {
      description: 'Its sections in order.',
      args: { from: t.arg.int(sectionWindow.from), first: t.arg.int(sectionWindow.first) },
      query: (args) => ({ where: inSectionWindow(args), orderBy: { ordinal: 'asc' } }),
      extensions: inSql<{ from?: number; first?: number }>((args, { object }) => ({
        kind: 'many',
        lists: [{ relation: 'sections', where: inSectionWindow(args), orderBy: { ordinal: 'asc' }, shape: object() }],
      })),
    }),
    claimCount: t.exposeInt('claimCount', { description: 'How many claims were taken from it.' }),
    itemCount: t.exposeInt('itemCount', { description: 'How many questions can be asked about it.' }),
  }),
})

/** Made-up examples last. */
const IN_ORDER = [{ fiction: 'asc' }, { title: 'asc' }]

builder.queryFields((t) => ({
  reports: t.prismaField({
    type: [Report],
    description: 'Every report by title, made-up examples last.',
    extensions: inSql((_args, { object }) => ({
      kind: 'rows',
      model: 'Report',
      where: {},
      orderBy: IN_ORDER,
      shape: object(),
    })),
    resolve: (query, _root, _args, { database, signal }) =>
      readRows(database, { model: 'Report', where: {}, selection: { ...query }, orderBy: IN_ORDER, signal }),
  }),
  report: t.prismaField({
    type: Report,
    nullable: true,
    description: 'One report by its short name; null when there is none.',
    args: { slug: t.arg.string({ required: true, description: 'The report’s short name.' }) },
    extensions: inSql<{ slug: string }>(({ slug }, { object }) => ({
      kind: 'row',
      model: 'Report',
      where: { slug },
      shape: object(),
    })),
    resolve: (query, _root, { slug }, { database, signal }) =>
      readRow(database, { model: 'Report', where: { slug }, selection: { ...query }, signal }),
  }),
}))
