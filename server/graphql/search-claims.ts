import type { Hit, Highlight as HighlightShape } from '../reads/search/read-hits.ts'
import type { SearchPart as SearchPartShape } from '../reads/search/find-parts.ts'
import { searchClaims, type SearchOutcome } from '../reads/search/search-claims.ts'
import { builder } from './builder.ts'
import { ClaimWhere } from './claim-where.ts'
import { Claim } from './claim.ts'
import { nodeSelection, PageInfo, pageArgs } from './connection.ts'
import { selects } from './selects.ts'

const HighlightField = builder.enumType('HighlightField', {
  description: 'Which text of a claim.',
  values: {
    STATEMENT: { description: 'The statement.' },
    FIGURE: { description: 'What one of its figures counts.' },
    ACTOR: { description: 'The name of one of its actors.' },
  },
} as const)

const TextRange = builder.objectRef<HighlightShape['ranges'][number]>('TextRange').implement({
  description: 'A part of a text, counted in UTF-16 code units from 0, as JavaScript does.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'Where it begins.' }),
    end: t.exposeInt('end', { description: 'Where it ends: the first place that no longer belongs to it.' }),
  }),
})

const Highlight = builder.objectRef<HighlightShape>('Highlight').implement({
  description: 'A text of a claim in which words of the search stand.',
  fields: (t) => ({
    field: t.expose('field', { type: HighlightField, description: 'Which text it is.' }),
    text: t.exposeString('text', { description: 'The whole text.' }),
    ranges: t.field({
      type: [TextRange],
      description: 'Where the words stand in it.',
      resolve: (it) => [...it.ranges],
    }),
  }),
})

const ClaimSearchEdge = builder
  .objectRef<{ readonly node: Hit; readonly cursor: string }>('ClaimSearchEdge')
  .implement({
    description: 'A claim that fits a search, and how well.',
    fields: (t) => ({
      node: t.field({ type: Claim, description: 'The claim.', resolve: ({ node }) => node.claim }),
      rank: t.float({
        description:
          'How well it fits: the statement weighs most, then figures, then actors. Only the order means something.',
        resolve: ({ node }) => node.rank,
      }),
      highlights: t.field({
        type: [Highlight],
        description: 'Where the words stand.',
        resolve: ({ node }) => [...node.highlights],
      }),
      cursor: t.exposeString('cursor', { description: 'Its place in the list, for `after` and `before`.' }),
    }),
  })

const SearchPart = builder.objectRef<SearchPartShape>('SearchPart').implement({
  description: 'A part of a search that finds claims, although the whole search finds none.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'What to search for instead.' }),
    count: t.exposeInt('count', { description: 'How many claims fit it; 1,000 stands for as many or more.' }),
  }),
})

const ClaimSearchConnection = builder.objectRef<SearchOutcome>('ClaimSearchConnection').implement({
  description: 'A page of claims that fit a search, best first.',
  fields: (t) => ({
    nodes: t.field({
      type: [Claim],
      description: 'The claims of this page.',
      resolve: ({ edges }) => edges.map(({ node }) => node.claim),
    }),
    edges: t.field({
      type: [ClaimSearchEdge],
      description: 'The claims of this page, each with its rank and highlights.',
      resolve: ({ edges }) => [...edges],
    }),
    pageInfo: t.field({ type: PageInfo, description: 'Where this page stands.', resolve: (page) => page }),
    totalCount: t.int({
      description: 'How many claims fit in all; counted only when asked for.',
      resolve: ({ total }) => total ?? 0,
    }),
    corrected: t.exposeString('corrected', {
      nullable: true,
      description:
        'What was searched for instead, because nothing fitted the text as it was typed. Cursors of its pages go on with it.',
    }),
    suggestions: t.stringList({
      description:
        'Spellings that were as likely meant as `corrected`, itself among them; empty when something fitted the text.',
      resolve: ({ suggestions }) => [...suggestions],
    }),
    parts: t.field({
      type: [SearchPart],
      description:
        'What of the text finds claims when all of its words together find none: the longest parts, most claims first.',
      resolve: ({ parts }) => [...parts],
    }),
  }),
})

builder.queryField('searchClaims', (t) =>
  t.field({
    type: ClaimSearchConnection,
    description: 'Claims by words in their statements, figures and actors, best first. At most 5,000 are ranked.',
    args: {
      text: t.arg.string({
        required: true,
        description:
          'Words in any form; "a phrase" in quotation marks, `or` between alternatives, -word to exclude one.',
      }),
      lastWordAsPrefix: t.arg.boolean({
        required: true,
        defaultValue: false,
        description:
          'Whether the last word, from three letters on, also stands for longer ones that begin with it, as while somebody types.',
      }),
      correct: t.arg.boolean({
        required: true,
        defaultValue: true,
        description:
          'Whether to search for the likeliest spelling when nothing fits: `corrected` then names it. What stands in quotation marks is meant as it is written.',
      }),
      where: t.arg({ type: ClaimWhere, description: 'Only claims for which this holds.' }),
      ...pageArgs,
    },
    resolve: (_root, { text, lastWordAsPrefix, correct, where, ...args }, context, info) =>
      searchClaims(context.database, {
        text,
        lastWordAsPrefix,
        correct,
        where,
        args,
        signal: context.signal,
        selection: nodeSelection(context, info, 'Claim'),
        counted: selects(info, 'totalCount'),
        highlighted: selects(info, 'edges', 'highlights'),
        divided: selects(info, 'parts'),
      }),
  }),
)
