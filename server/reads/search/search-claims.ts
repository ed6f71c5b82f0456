import type { Database } from '../../database/client.ts'
import { type ClaimWhere, compileClaimWhere } from '../claim-where.ts'
import { type PageArgs, planPage } from '../keyset.ts'
import type { Selection } from '../sql/compile-selection.ts'
import { checkSearchText, type SearchWords } from './compile-query.ts'
import { correctSpelling } from './correct-spelling.ts'
import { type FoundClaims, claimsByRank, readHits } from './read-hits.ts'

export interface SearchRequest extends SearchWords {
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

/**
 * Searches claims by words: phrases in quotation marks, `or`, and exclusion with a minus, as web searches read them. When
 * nothing fits, mistyped words are looked up by their likeness and the search is made once more: three statements instead
 * of one.
 * @throws InvalidRequest for a text without a word or beyond 200 characters, and whatever filters and pages refuse
 */
export async function searchClaims(database: Database, request: SearchRequest): Promise<SearchOutcome> {
  const text = checkSearchText(request.text)
  const plan = planPage(request.args, claimsByRank)
  const { lastWordAsPrefix } = request
  const hits = (words: string) =>
    readHits(database, {
      ...request,
      where: compileClaimWhere(request.where),
      plan,
      words: { text: words, lastWordAsPrefix },
    })
  const found = await hits(text)
  const isFirstPage = request.args.after == null && request.args.before == null
  if (found.edges.length > 0 || !isFirstPage) return { ...found, corrected: null, suggestions: [] }
  const suggestions = await correctSpelling(database, text, request.signal)
  const [corrected] = suggestions
  if (corrected === undefined) return { ...found, corrected: null, suggestions }
  return { ...(await hits(corrected)), corrected, suggestions }
}
