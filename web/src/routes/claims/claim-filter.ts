import { BASIS_NAMES, TOPICS } from '#lib/claims/words.ts'
import { readChoices, readWhole } from '#lib/ui/search-params.ts'

const BASES = Object.keys(BASIS_NAMES) as (keyof typeof BASIS_NAMES)[]

/** Reads what the claims list is narrowed to from its address. */
export function readClaimFilter(params: URLSearchParams) {
  return {
    text: params.get('q')?.trim() ?? '',
    report: params.get('report'),
    country: params.get('country') || null,
    section: params.get('section') || null,
    paragraph: readWhole(params, 'paragraph', [1, 100_000], 0) || null,
    actor: params.get('actor') || null,
    topics: readChoices(params, 'topic', TOPICS),
    bases: readChoices(params, 'basis', BASES),
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
    ...(filter.text && { statement: { contains: filter.text } }),
  }
}
