import type { Database } from '../../database/client.ts'
import { type ClaimWhere, compileClaimWhere } from '../claim-where.ts'
import { type PageArgs, planPage } from '../keyset.ts'
import type { Selection } from '../sql/compile-selection.ts'
import { checkSearchText, type SearchWords } from './compile-query.ts'
import { correctSpelling } from './correct-spelling.ts'
import { findAsMeant } from './find-as-meant.ts'
import { findParts, type SearchPart } from './find-parts.ts'
import { type FoundClaims, orderByRank, readHits, wordsOfCursor } from './read-hits.ts'

export interface SearchRequest extends SearchWords {
  readonly where: ClaimWhere | null | undefined
  readonly args: PageArgs
  /** What to read of each claim. */
  readonly selection: Selection
  readonly counted: boolean
  readonly highlighted: boolean
  /** Whether to search for the likeliest spelling when nothing fits. */
  readonly correct: boolean
  /** Whether to tell what of the text finds something when all of it finds nothing. */
  readonly divided: boolean
  readonly signal?: AbortSignal | undefined
}

/** What a search gives. */
export interface SearchOutcome extends FoundClaims {
  /** What was searched for instead, because nothing fitted what was asked for; null otherwise. */
  readonly corrected: string | null
  /** Other spellings that look like what was asked for, if they find something; empty when something fitted. */
  readonly suggestions: readonly string[]
  /** What of the text finds something, when all of it finds nothing. */
  readonly parts: readonly SearchPart[]
}

/**
 * Searches claims by words: phrases in quotation marks, `or`, and exclusion with a minus, as web searches read them. When
 * nothing fits, mistyped words are looked up by their likeness and the search is made once more; when that gives nothing
 * either, its parts are tried: one statement when something fits, four at most.
 * @throws InvalidRequest for a text without a word or beyond 200 characters, and whatever filters and pages refuse
 */
export async function searchClaims(database: Database, request: SearchRequest): Promise<SearchOutcome> {
  const text = checkSearchText(request.text)
  const { args, lastWordAsPrefix, correct, signal } = request
  const where = compileClaimWhere(request.where)
  const find = (words: string) => {
    const plan = planPage(args, orderByRank(words))
    return readHits(database, { ...request, where, plan, words: { text: words, lastWordAsPrefix } })
  }
  // What is paged through was found before, as it was typed or corrected: its cursor tells.
  const cursor = args.after ?? args.before
  if (cursor != null) {
    const words = wordsOfCursor(cursor) ?? text
    const suggestions = words === text ? [] : await correctSpelling(database, text, signal)
    const isCorrected = suggestions.includes(words)
    const found = await find(isCorrected ? words : text)
    return { ...found, corrected: isCorrected ? words : null, suggestions: isCorrected ? suggestions : [], parts: [] }
  }
  const isEmpty = ({ edges }: FoundClaims) => edges.length === 0
  const { found, nearest, corrected, suggestions } = await findAsMeant(database, text, {
    find,
    isEmpty,
    correct,
    signal,
  })
  const parts =
    request.divided && isEmpty(found)
      ? await findParts(database, { words: { text: nearest, lastWordAsPrefix }, where, signal })
      : []
  return { ...found, corrected, suggestions, parts }
}
