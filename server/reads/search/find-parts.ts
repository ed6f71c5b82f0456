import type { Database } from '../../database/client.ts'
import { compileQuery, type SearchWords } from './compile-query.ts'
import { fitting } from './read-hits.ts'
import { Statement } from '../sql/scope.ts'
import { toWebSearch } from './to-web-search.ts'

/** Words and phrases that are tried: each costs three counts. */
const MOST_WORDS = 5

/** Claims that are counted at most. */
const MOST_COUNTED = 1_000

const MOST_PARTS = 3

/** Part of a search that finds something. */
export interface SearchPart {
  readonly text: string
  /** Claims that fit it and the filter, at most 1,000. */
  readonly count: number
}

interface PartsRequest {
  readonly words: SearchWords
  /** A filter over Claim as Prisma writes it. */
  readonly where: object
  readonly signal?: AbortSignal | undefined
}

/**
 * What of a search finds something: the search without one of its words, neighbouring words, or single ones, whichever
 * keep most. Exclusions hold for every part. One statement, none for a single word.
 * @returns at most three, those that find most first
 */
export async function findParts(database: Database, { words, where, signal }: PartsRequest): Promise<SearchPart[]> {
  const parts = divide(words.text)
  if (parts.length === 0) return []
  const statement = new Statement()
  const counts = parts.map(({ text: part }, at) => {
    const query = compileQuery(statement, { ...words, text: part })
    return `SELECT ${at} AS at, count(*)::int AS count FROM (SELECT FROM ${fitting(statement, where, query)} LIMIT ${MOST_COUNTED}) found`
  })
  const rows = await database.read<{ at: number; count: number }>(counts.join(' UNION ALL '), statement.values, signal)
  const found = rows.flatMap(({ at, count }) => (parts[at] && count > 0 ? [{ ...parts[at], count }] : []))
  const longest = Math.max(...found.map(({ size }) => size))
  return found
    .filter(({ size }) => size === longest)
    .toSorted((left, right) => right.count - left.count)
    .slice(0, MOST_PARTS)
    .map(({ text: part, count }) => ({ text: part, count }))
}

/** Shorter searches, each with the number of its words. */
function divide(text: string): { text: string; size: number }[] {
  const all = toWebSearch(text).match(/-?"[^"]*"?|[^\s"]+/g) ?? []
  const excluded = all.filter((word) => word.startsWith('-'))
  const words = all.filter((word) => /[\p{L}\p{N}]/u.test(word) && !/^-|^or$/i.test(word)).slice(0, MOST_WORDS)
  if (words.length < 2) return []
  const kept = [
    ...words.map((_, left) => words.filter((_word, at) => at !== left)),
    ...words.slice(1).map((word, at) => [words[at] ?? '', word]),
    ...words.map((word) => [word]),
  ].filter((each) => each.length < words.length)
  const texts = new Map(kept.map((each) => [[...each, ...excluded].join(' '), each.length]))
  return [...texts].map(([part, size]) => ({ text: part, size }))
}
