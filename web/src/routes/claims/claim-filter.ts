import { basisNames, likelihoodNames, TOPICS } from '#lib/claims/words.ts'
import { readChoices, readWhole } from '#lib/ui/search-params.ts'

const BASES = keysOf(basisNames())
const LIKELIHOODS = keysOf(likelihoodNames())
const VIEWS = ['cards', 'table'] as const

/** What the list can be sorted by when nothing is searched for, as the API wants it. */
export const SORTS = {
  place: { by: 'REPORT_ORDER', direction: 'ASC' },
  end: { by: 'REPORT_ORDER', direction: 'DESC' },
  name: { by: 'SLUG', direction: 'ASC' },
  revised: { by: 'REVISION', direction: 'DESC' },
} as const

/** Reads what the claims list is narrowed to, and how it is shown, from its address. */
export function readClaimFilter(params: URLSearchParams) {
  const text = params.get('q')?.trim() ?? ''
  return {
    // Signs alone are nothing to search for: somebody is about to type a phrase or to exclude a word.
    text: /[\p{L}\p{N}]/u.test(text) ? text.slice(0, 200) : '',
    report: params.get('report'),
    country: params.get('country') || null,
    section: params.get('section') || null,
    paragraph: readWhole(params, 'paragraph', [1, 100_000], 0) || null,
    actor: params.get('actor') || null,
    topics: readChoices(params, 'topic', TOPICS),
    bases: readChoices(params, 'basis', BASES),
    likelihoods: readChoices(params, 'likelihood', LIKELIHOODS),
    sort: readChoices(params, 'sort', keysOf(SORTS))[0] ?? 'place',
    view: readChoices(params, 'view', VIEWS)[0] ?? 'cards',
  }
}
export type ClaimFilter = ReturnType<typeof readClaimFilter>

/** @returns the filter as the API's `where` argument; parts that narrow nothing are left out */
export function toClaimWhere(filter: ClaimFilter) {
  return {
    ...(filter.report && filter.report !== 'all' && { report: filter.report }),
    ...(filter.section && { section: filter.section }),
    // Paragraphs are numbered within their section: without one the number says nothing.
    ...(filter.section && filter.paragraph && { paragraph: filter.paragraph }),
    ...(filter.actor && { actor: { slug: filter.actor } }),
    ...(filter.country && { country: filter.country }),
    ...(filter.topics.length > 0 && { topics: { in: filter.topics } }),
    ...(filter.bases.length > 0 && { basis: { in: filter.bases } }),
    ...(filter.likelihoods.length > 0 && { likelihood: { in: filter.likelihoods } }),
  }
}

function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] {
  return Object.keys(record) as Key[]
}
