import type { FoundClaim } from '#lib/claims/claim-card.ts'
import { request } from '#lib/graphql/request.ts'
import { type ClaimFilter, SORTS, toClaimWhere } from './claim-filter.ts'
import { type ClaimFacets, ClaimsDocument, FacetsDocument, SearchDocument } from './claims-document.ts'

type Place = { first: number; after: string | null } | { last: number; before: string }

/**
 * One page of the claims that fit a filter: best first when words are searched for, else as they are sorted.
 * @returns with the page, the variables of the one operation of the two that read it
 */
export async function loadClaims(fetch: typeof globalThis.fetch, filter: ClaimFilter, place: Place) {
  const where = toClaimWhere(filter)
  if (filter.text) {
    const searched = { text: filter.text, where, ...place }
    const { searchClaims } = await request(fetch, SearchDocument, searched)
    const { edges, pageInfo, corrected, suggestions, parts } = searchClaims
    const found: FoundClaim[] = edges.map(({ node, highlights }) => ({ claim: node, highlights }))
    return { found, pageInfo, corrected, suggestions, parts, searched, listed: null }
  }
  const listed = { where, orderBy: [SORTS[filter.sort]], ...place }
  const { nodes, pageInfo } = (await request(fetch, ClaimsDocument, listed)).claims
  const found: FoundClaim[] = nodes.map((claim) => ({ claim, highlights: [] }))
  return { found, pageInfo, corrected: null, suggestions: [], parts: [], searched: null, listed }
}

/**
 * What there is to filter by beside a list: both read a search alike, so neither waits for the other.
 * @returns null when it cannot be had: the list is worth more than its numbers
 */
export async function loadFacets(fetch: typeof globalThis.fetch, filter: ClaimFilter) {
  const asked = { text: filter.text || null, where: toClaimWhere(filter) }
  try {
    return (await request(fetch, FacetsDocument, asked)).claimFacets
  } catch {
    return null
  }
}

/**
 * @returns how many claims fit: each has one basis, and its facet leaves its own filter out. Counting them once more would
 *          make every list wait for it.
 */
export function countFitting({ bases }: ClaimFacets, chosen: ClaimFilter['bases']): number {
  const counted = bases.filter(({ value }) => chosen.length === 0 || chosen.some((basis) => basis === value))
  return counted.reduce((sum, { count }) => sum + count, 0)
}
