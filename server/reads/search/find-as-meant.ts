import type { Database } from '../../database/client.ts'
import { correctSpelling } from './correct-spelling.ts'

interface Search<Found> {
  readonly find: (text: string) => Promise<Found>
  readonly isEmpty: (found: Found) => boolean
  /** Whether another spelling may be searched for at all. */
  readonly correct: boolean
  readonly signal?: AbortSignal | undefined
}

interface FoundAsMeant<Found> {
  readonly found: Found
  /** The likeliest spelling, whether it finds something or not. */
  readonly nearest: string
  /** What was searched for instead; null when the text found something, or nothing else does. */
  readonly corrected: string | null
  /** Spellings that are as likely, that of `corrected` first; empty without one. */
  readonly suggestions: readonly string[]
}

/** Finds what fits a text as it was typed; when that is nothing, what fits its likeliest spelling. */
export async function findAsMeant<Found>(
  database: Database,
  text: string,
  { find, isEmpty, correct, signal }: Search<Found>,
): Promise<FoundAsMeant<Found>> {
  const found = await find(text)
  const asTyped = { found, nearest: text, corrected: null, suggestions: [] }
  if (!correct || !isEmpty(found)) return asTyped
  const suggestions = await correctSpelling(database, text, signal)
  const [nearest] = suggestions
  if (nearest === undefined) return asTyped
  const instead = await find(nearest)
  return isEmpty(instead) ? { ...asTyped, nearest } : { found: instead, nearest, corrected: nearest, suggestions }
}
