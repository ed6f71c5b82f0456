import type { Claim, Corpus } from '../claim.ts'
import { type Finding, reportOn } from './finding.ts'

/** Statements that share more than this of their words say the same thing more often than not. */
const SIMILAR = 0.6
const LITTLE_WORDS = new Set(
  'a an and are as at be by for from had has have in is it its of on or than that the to was were which with'.split(
    ' ',
  ),
)

/**
 * Finds statements that say nearly the same as an earlier one and are not linked to it. Compared is the share of words
 * in common (Jaccard index), and only between claims that share a rare word, so that the work stays near linear.
 */
export function findNearDuplicates({ claims }: Corpus): Finding[] {
  const words = claims.map(({ statement }) => contentWords(statement))
  const holders = new Map<string, number[]>()
  for (const [index, set] of words.entries()) for (const word of set) push(holders, word, index)

  return claims.flatMap((claim, index) => {
    const own = words[index] ?? new Set<string>()
    const twin = rivals(own, index, holders).find((other) => {
      const earlier = claims[other]
      return earlier && jaccard(own, words[other] ?? new Set()) >= SIMILAR && !areLinked(claim, earlier)
    })
    if (twin === undefined) return []
    const message = `This says nearly the same as "${claims[twin]?.slug}": merge the two, tell them apart, or link them as REPEATS.`
    return [reportOn(claim)('warning', 'NEAR_DUPLICATE', ['statement'], message)]
  })
}

/** Two sets with a Jaccard index of at least s share one of any (1 − s)·n + 1 words of the first; the rarest make the shortest lists. */
function rivals(own: ReadonlySet<string>, index: number, holders: ReadonlyMap<string, readonly number[]>): number[] {
  const rarest = [...own].map((word) => holders.get(word) ?? []).sort((a, b) => a.length - b.length)
  const enough = rarest.slice(0, Math.floor((1 - SIMILAR) * own.size) + 1)
  return [...new Set(enough.flat())].filter((other) => other < index)
}

function contentWords(statement: string): Set<string> {
  return new Set((statement.toLowerCase().match(/[\p{L}\d]+/gu) ?? []).filter((word) => !LITTLE_WORDS.has(word)))
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const union = a.union(b).size
  return union === 0 ? 0 : a.intersection(b).size / union
}

function areLinked(a: Claim, b: Claim): boolean {
  return a.links.some(({ claim }) => claim === b.slug) || b.links.some(({ claim }) => claim === a.slug)
}

function push(holders: Map<string, number[]>, word: string, index: number): void {
  const list = holders.get(word)
  if (list) list.push(index)
  else holders.set(word, [index])
}
