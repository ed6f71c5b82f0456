import type { Database } from '../../database/client.ts'
import { type ClaimWhere, compileClaimWhere } from '../claim-where.ts'
import { InvalidRequest } from '../invalid-request.ts'
import { type PageArgs, planPage } from '../keyset.ts'
import type { Selection } from '../sql/compile-selection.ts'
import { correctSpelling } from './correct-spelling.ts'
import { type FoundClaims, claimsByRank, readHits } from './read-hits.ts'

export interface SearchRequest {
  readonly text: string
  readonly where: ClaimWhere | null | undefined
  readonly args: PageArgs
  /** What to read of each claim. */
  readonly selection: Selection
  readonly counted: boolean
  readonly highlighted: boolean
  readonly signal?: AbortSignal | undefined
}

/** What a search gives. */
export interface SearchOutcome extends FoundClaims {
  /** What was searched for instead, because nothing fitted what was asked for; null otherwise. */
  readonly corrected: string | null
  /** Other spellings that look like what was asked for; empty when something fitted. */
  readonly suggestions: readonly string[]
}

const LONGEST_TEXT = 200

/**
 * Searches claims by words: phrases in quotation marks, `or`, and exclusion with a minus, as web searches read them. When
 * nothing fits, mistyped words are looked up by their likeness and the search is made once more: three statements instead
 * of one.
 * @throws InvalidRequest for a text without a word or beyond 200 characters, and whatever filters and pages refuse
 */
export async function searchClaims(database: Database, request: SearchRequest): Promise<SearchOutcome> {
  const text = request.text.trim()
  if (text.length > LONGEST_TEXT || !/[\p{L}\p{N}]/u.test(text)) {
    throw new InvalidRequest('INVALID_SEARCH', `Search for one or more words, at most ${LONGEST_TEXT} characters.`)
  }
  const plan = planPage(request.args, claimsByRank)
  const hits = (words: string) =>
    readHits(database, { ...request, where: compileClaimWhere(request.where), plan, text: words })
  const found = await hits(text)
  const isFirstPage = request.args.after == null && request.args.before == null
  if (found.edges.length > 0 || !isFirstPage) return { ...found, corrected: null, suggestions: [] }
  const suggestions = await correctSpelling(database, text, request.signal)
  const [corrected] = suggestions
  if (corrected === undefined) return { ...found, corrected: null, suggestions }
  return { ...(await hits(corrected)), corrected, suggestions }
}
