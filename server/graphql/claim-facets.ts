import { countFacets, type Facet, type FacetCount as FacetCountShape, FACETS } from '../reads/count-facets.ts'
import { checkSearchText, type SearchWords } from '../reads/search/compile-query.ts'
import { findAsMeant } from '../reads/search/find-as-meant.ts'
import { builder } from './builder.ts'
import { ClaimWhere } from './claim-where.ts'
import { selects } from './selects.ts'

const FacetCount = builder.objectRef<FacetCountShape>('FacetCount').implement({
  description: 'How many claims share a value.',
  fields: (t) => ({
    value: t.exposeString('value', { description: 'What to put into the filter to get these claims.' }),
    label: t.exposeString('label', { description: 'The same for a reader.' }),
    count: t.exposeInt('count', { description: 'Number of claims.' }),
  }),
})

interface CountedFacets extends Record<Facet, FacetCountShape[]> {
  readonly corrected: string | null
}

const ClaimFacets = builder.objectRef<CountedFacets>('ClaimFacets').implement({
  description: 'Claims counted in six ways, most frequent first. A claim with two topics counts under both.',
  fields: (t) => ({
    topics: t.expose('topics', { type: [FacetCount], description: 'By topic.' }),
    actors: t.expose('actors', { type: [FacetCount], description: 'By actor, in whatever role.' }),
    countries: t.expose('countries', {
      type: [FacetCount],
      description: 'By country that the claim is about, as the filter `country` understands it.',
    }),
    bases: t.expose('bases', { type: [FacetCount], description: 'By basis.' }),
    likelihoods: t.expose('likelihoods', {
      type: [FacetCount],
      description: 'By likelihood, where the report hedges.',
    }),
    sections: t.expose('sections', { type: [FacetCount], description: 'By section of the report.' }),
    corrected: t.exposeString('corrected', {
      nullable: true,
      description:
        'What was searched for instead, as in searchClaims, because nothing fitted the text as it was typed.',
    }),
  }),
})

builder.queryField('claimFacets', (t) =>
  t.field({
    type: ClaimFacets,
    description:
      'What there is to filter by, with the number of claims behind each value. A facet heeds the filters of the others and not its own.',
    args: {
      where: t.arg({ type: ClaimWhere, description: 'Count only claims for which this holds.' }),
      text: t.arg.string({
        description: 'Count only claims that fit this search, as searchClaims reads and corrects it.',
      }),
      lastWordAsPrefix: t.arg.boolean({
        required: true,
        defaultValue: false,
        description: 'As in searchClaims.',
      }),
      correct: t.arg.boolean({ required: true, defaultValue: true, description: 'As in searchClaims.' }),
    },
    resolve: async (_root, { where, text, lastWordAsPrefix, correct }, { database, signal }, info) => {
      const facets = FACETS.filter((facet) => selects(info, facet))
      const count = (words: SearchWords | null) => countFacets(database, { where, words, facets, signal })
      if (text == null) return { ...(await count(null)), corrected: null }
      const { found, corrected } = await findAsMeant(database, checkSearchText(text), {
        find: (meant) => count({ text: meant, lastWordAsPrefix }),
        isEmpty: (counts) => facets.every((facet) => counts[facet].length === 0),
        correct,
        signal,
      })
      return { ...found, corrected }
    },
  }),
)
