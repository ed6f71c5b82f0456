import { InvalidRequest } from '../invalid-request.ts'
import type { Statement } from '../sql/scope.ts'
import { toWebSearch } from './to-web-search.ts'

/** What somebody searches for. */
export interface SearchWords {
  readonly text: string
  /** Whether the last word also stands for longer ones that begin with it. */
  readonly lastWordAsPrefix: boolean
}

const LONGEST_TEXT = 200

/** Fewer letters begin too many words to say anything. */
const ENDS_IN_WORD = /\p{L}{3}$/u

/**
 * @returns the text without blanks around it
 * @throws InvalidRequest for a text without a word or beyond 200 characters
 */
export function checkSearchText(given: string): string {
  const text = given.trim()
  if (text.length <= LONGEST_TEXT && /[\p{L}\p{N}]/u.test(text)) return text
  throw new InvalidRequest('INVALID_SEARCH', `Search for one or more words, at most ${LONGEST_TEXT} characters.`)
}

/**
 * @returns the search as an SQL expression, in a subquery so that it is worked out once and not for every row. Its words
 *          are read by the function that reads the claims' (prisma/migrations).
 */
export function compileQuery(statement: Statement, { text, lastWordAsPrefix }: SearchWords): string {
  const query = `websearch_to_tsquery('english', search_words(${statement.bind(toWebSearch(text))}))`
  if (!lastWordAsPrefix || !ENDS_IN_WORD.test(text)) return `(SELECT ${query})`
  // Written out, a search that ends in a word ends in its quotation mark; one that ends in a bracket stays as it is.
  return `(SELECT CASE WHEN query::text LIKE '%''' THEN (query::text || ':*')::tsquery ELSE query END FROM ${query} AS query)`
}
