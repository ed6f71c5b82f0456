import { type Entry, GROUPS } from './entry.ts'

/** More than this of a kind would push the other kinds out of sight. */
const MOST_OF_A_GROUP = 8

const SHOWN_AT_ONCE = new Set<Entry['group']>(['recent', 'pages', 'quizzes'])

/**
 * The entries that hold every word of the query, best first: those that begin with it, then those with a word that does.
 * Without a query, what needs none: what was opened last, pages and quizzes.
 */
export function matchEntries(entries: readonly Entry[], query: string): Entry[] {
  const words = fold(query).split(/\s+/).filter(Boolean)
  const rank = (entry: Entry): number => {
    const text = fold(entry.text)
    if (!words.every((word) => text.includes(word) || fold(entry.note ?? '').includes(word))) return 0
    if (text.startsWith(words.join(' '))) return 3
    return ` ${text}`.includes(` ${words[0]}`) ? 2 : 1
  }
  return GROUPS.flatMap((group) => {
    const members = entries.filter((entry) => entry.group === group)
    if (words.length === 0) return SHOWN_AT_ONCE.has(group) ? members.slice(0, MOST_OF_A_GROUP) : []
    // Whatever was opened stands under its own kind as well.
    if (group === 'recent') return []
    // Claims were found on the server, best first.
    if (group === 'claims') return members
    return members
      .map((entry) => ({ entry, rank: rank(entry) }))
      .filter((each) => each.rank > 0)
      .toSorted((left, right) => right.rank - left.rank)
      .slice(0, MOST_OF_A_GROUP)
      .map(({ entry }) => entry)
  })
}

/** Without marks and case: "cote d'ivoire" finds Côte d'Ivoire. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
