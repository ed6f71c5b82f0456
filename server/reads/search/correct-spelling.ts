import type { Database } from '../../database/client.ts'

/** How many other spellings of a word are worth naming. */
const SPELLINGS = 3

interface Spelling {
  readonly given: string
  readonly nearest: readonly string[]
}

/**
 * Other ways to write a search, nearest first: each word that stands in no claim gives way to those that look most like
 * it. Quotation marks, exclusions and `or` stay. One statement.
 * @returns an empty list when every word is known or none looks like another
 */
export async function correctSpelling(database: Database, text: string, signal?: AbortSignal): Promise<string[]> {
  const words = [...new Set(text.toLowerCase().match(/\p{L}{4,40}/gu))]
  const rows = await database.read<Spelling>(
    `SELECT given, array(
       SELECT word FROM "SearchWord" WHERE word % given
       ORDER BY similarity(word, given) DESC, abs(length(word) - length(given)), word LIMIT ${SPELLINGS}
     ) AS nearest
     FROM unnest($1::text[]) AS given
     WHERE NOT EXISTS (SELECT FROM "SearchWord" WHERE word = given)`,
    [words],
    signal,
  )
  const known = rows.filter(({ nearest }) => nearest.length > 0)
  if (known.length === 0) return []
  const attempts = Array.from({ length: SPELLINGS }, (_, at) =>
    known.reduce((written, { given, nearest }) => respell(written, given, nearest[at] ?? nearest[0] ?? given), text),
  )
  return [...new Set(attempts)]
}

function respell(text: string, given: string, instead: string): string {
  return text.replaceAll(/\p{L}+/gu, (word) => (word.toLowerCase() === given ? instead : word))
}
