import { editDistance } from '@debrief/server/edit-distance'
import { type Entry, GROUPS } from './entry.ts'

/** More than this of a kind would push the other kinds out of sight. */
const MOST_OF_A_GROUP = 8

const SHOWN_AT_ONCE = new Set<Entry['group']>(['recent', 'pages', 'quizzes'])

/** Shorter words are near to too many others. */
const SHORTEST_MISTYPED = 4

/**
 * The entries that hold every word of the query, best first: those that begin with it, then those with a word that does.
 * When none holds them, those with words that look like them. Without a query, what needs none: what was opened last,
 * pages and quizzes.
 */
export function matchEntries(entries: readonly Entry[], query: string): Entry[] {
  const words = split(query)
  const inGroup = (group: Entry['group']) => entries.filter((entry) => entry.group === group)
  if (words.length === 0)
    return GROUPS.flatMap((group) => (SHOWN_AT_ONCE.has(group) ? inGroup(group).slice(0, MOST_OF_A_GROUP) : []))
  // Whatever was opened stands under its own kind as well, and claims were found on the server, best first.
  const named = entries.filter(({ group }) => group !== 'recent' && group !== 'claims')
  const exact = keepBest(named, (entry) => rankExact(entry, words))
  const fitting = exact.length > 0 ? exact : keepBest(named, (entry) => rankNear(entry, words))
  return GROUPS.flatMap((group) => {
    // Whoever typed the name of something did not mistype a word of a claim.
    if (group === 'claims') return inGroup(group).filter(({ isGuess }) => !isGuess || exact.length === 0)
    return fitting.filter((entry) => entry.group === group).slice(0, MOST_OF_A_GROUP)
  })
}

function keepBest(entries: readonly Entry[], rank: (entry: Entry) => number): Entry[] {
  return entries
    .map((entry) => ({ entry, rank: rank(entry) }))
    .filter((each) => each.rank > 0)
    .toSorted((left, right) => right.rank - left.rank)
    .map(({ entry }) => entry)
}

function rankExact(entry: Entry, words: readonly string[]): number {
  const text = fold(entry.text)
  if (!words.every((word) => text.includes(word) || fold(entry.note ?? '').includes(word))) return 0
  if (text.startsWith(words.join(' '))) return 3
  return ` ${text}`.includes(` ${words[0]}`) ? 2 : 1
}

/** Of the words that are the entry's own, not its note's: a slip in one of them is enough of a guess. */
function rankNear(entry: Entry, words: readonly string[]): number {
  const own = split(entry.text)
  return words.every((word) => own.some((each) => each.startsWith(word) || looksLike(word, each))) ? 1 : 0
}

/** Whether a word, perhaps not typed to its end, is one slip away from another, from eight letters on two. */
function looksLike(typed: string, word: string): boolean {
  if (typed.length < SHORTEST_MISTYPED || typed[0] !== word[0]) return false
  const edits = typed.length < 8 ? 1 : 2
  const beginnings = [-1, 0, 1].map((more) => word.slice(0, typed.length + more))
  return beginnings.some((beginning) => editDistance(typed, beginning) <= edits)
}

function split(text: string): string[] {
  return fold(text)
    .split(/[\s-]+/)
    .filter(Boolean)
}

/** Without marks and case: "cote d'ivoire" finds Côte d'Ivoire. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
