import type { Database } from '../../database/client.ts'
import { editDistance } from '../../domain/grading/edit-distance.ts'
import { splitAtQuotes } from './to-web-search.ts'

/** How many other spellings of a search are worth naming. */
const SPELLINGS = 3

/** A short word is near to too many others for more than one edit, and one of three letters only means a name. */
const forgivenEdits = (word: string) => (word.length < 8 ? 1 : 2)

interface Spelling {
  readonly word: string
  readonly isName: boolean
}

/**
 * Other ways to write a search: each word that no claim holds in any form gives way to the one that most likely was meant,
 * that is, fewest edits away, then a name of an actor, then the most frequent. The first letter is taken as it was typed,
 * and what is left to type counts as one edit: stemmed, “capabilities” does not begin with “capabil”.
 * A phrase in quotation marks is meant as it is written; exclusions and `or` stay. One statement.
 * @returns the likeliest first, others only if they are as near; empty when every word is known or none is near enough
 */
export async function correctSpelling(database: Database, text: string, signal?: AbortSignal): Promise<string[]> {
  const parts = splitAtQuotes(text)
  const unquoted = parts.filter((_, at) => at % 2 === 0).join(' ')
  const words = [...new Set(unquoted.toLowerCase().match(/\p{L}{3,40}/gu))]
  if (words.length === 0) return []
  const rows = await database.read<{ given: string; near: Spelling[] | null }>(
    `SELECT given, (
       SELECT json_agg(json_build_object('word', word, 'isName', "isName") ORDER BY "isName" DESC, claims DESC, similarity(word, given) DESC, word)
       FROM "SearchWord" WHERE left(word, 1) = left(given, 1) AND (length(given) > 3 OR "isName")
         AND (starts_with(word, given) OR abs(length(word) - length(given)) <= edits
           AND levenshtein_less_equal(word, given, 2 * edits) <= 2 * edits)
     ) AS near
     FROM unnest($1::text[], $2::int[]) AS typed (given, edits)
     WHERE NOT EXISTS (SELECT FROM "SearchWord" WHERE word = given)
       AND NOT EXISTS (SELECT FROM "ClaimSearch" WHERE words @@ plainto_tsquery('english', given))
       AND numnode(plainto_tsquery('english', given)) > 0`,
    [words, words.map(forgivenEdits)],
    signal,
  )
  const corrections = rows
    .map(({ given, near }) => ({ given, nearest: keepNearest(given, near ?? []) }))
    .filter(({ nearest }) => nearest.length > 0)
  if (corrections.length === 0) return []
  const attempts = Array.from({ length: SPELLINGS }, (_, at) =>
    corrections.reduce(
      (written, { given, nearest }) =>
        written.map((part, place) =>
          place % 2 === 1 ? part : respell(part, given, nearest[at] ?? nearest[0] ?? given),
        ),
      parts,
    ),
  )
  return [...new Set(attempts.map((attempt) => attempt.join('"')))]
}

/** Those as few edits away as any, and only names if one of these is a name. */
function keepNearest(given: string, near: readonly Spelling[]): string[] {
  const edits = near.map(({ word }) => (word.startsWith(given) ? 1 : editDistance(word, given)))
  const fewest = Math.min(...edits, forgivenEdits(given))
  const nearest = near.filter((_, at) => edits[at] === fewest)
  const names = nearest.filter(({ isName }) => isName)
  return (names.length > 0 ? names : nearest).map(({ word }) => word)
}

/** A capital stays one: it is a name. */
function respell(text: string, given: string, instead: string): string {
  return text.replaceAll(/\p{L}+/gu, (word) => {
    if (word.toLowerCase() !== given) return word
    return /^\p{Lu}/u.test(word) ? instead.charAt(0).toUpperCase() + instead.slice(1) : instead
  })
}
