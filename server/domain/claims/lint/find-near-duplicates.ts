import type { Claim, Corpus } from '../claim.ts'
import { indexSets } from '../similar-sets.ts'
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
 * in common (Jaccard index). Two statements of which each has a number that the other lacks, "the war of 1967" and "the
 * war of 1973", tell of two things.
 */
export function findNearDuplicates({ claims }: Corpus): Finding[] {
  const words = claims.map(({ statement }) => contentWords(statement))
  const similar = indexSets(words, SIMILAR)
  return claims.flatMap((claim, index) => {
    const own = words[index] ?? new Set()
    const twin = similar.find(own).find((other) => {
      const earlier = other < index ? claims[other] : undefined
      return earlier && !areLinked(claim, earlier) && !differInNumbers(own, words[other] ?? new Set())
    })
    if (twin === undefined) return []
    const message = `This says nearly the same as "${claims[twin]?.slug}": merge the two, tell them apart, or link them as REPEATS.`
    return [reportOn(claim)('warning', 'NEAR_DUPLICATE', ['statement'], message)]
  })
}

function contentWords(statement: string): Set<string> {
  return new Set((statement.toLowerCase().match(/[\p{L}\d]+/gu) ?? []).filter((word) => !LITTLE_WORDS.has(word)))
}

function differInNumbers(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  const hasOwn = (words: ReadonlySet<string>, others: ReadonlySet<string>) =>
    [...words].some((word) => /\d/.test(word) && !others.has(word))
  return hasOwn(left, right) && hasOwn(right, left)
}

function areLinked(a: Claim, b: Claim): boolean {
  return a.links.some(({ claim }) => claim === b.slug) || b.links.some(({ claim }) => claim === a.slug)
}
