/** Sets of words that can be asked for those like another set. */
export interface SimilarSets {
  /** @returns indices of the sets whose Jaccard index with this one is high enough, smallest first */
  find(set: ReadonlySet<string>): number[]
}

/** Guards against a share such as 0.7 × 10 coming out just above 7. */
const ROUNDING = 1e-9

/** The sets that have a word in their prefix, and where in it. */
interface Holders {
  readonly sets: number[]
  readonly places: number[]
}

/**
 * Prefix filtering (Bayardo, Ma & Srikant 2007) with the positions of PPJoin (Xiao et al. 2008): with words in order of
 * rarity, two sets with a Jaccard index of at least s share a word among the first n − ⌈s·n⌉ + 1 of each, and after the
 * words they share there enough others have to follow. Only prefixes are indexed, so that common words never bring
 * whole corpora together.
 * @param least  Jaccard index, above 0 and at most 1
 */
export function indexSets(sets: readonly ReadonlySet<string>[], least: number): SimilarSets {
  const counts = new Map<string, number>()
  for (const set of sets) for (const word of set) counts.set(word, (counts.get(word) ?? 0) + 1)
  const prefixOf = (set: ReadonlySet<string>) =>
    [...set]
      .map((word) => ({ word, count: counts.get(word) ?? 0 }))
      .sort((left, right) => left.count - right.count || (left.word < right.word ? -1 : 1))
      .slice(0, set.size - atLeast(least * set.size) + 1)
      .map(({ word }) => word)

  const holders = new Map<string, Holders>()
  for (const [index, set] of sets.entries())
    for (const [place, word] of prefixOf(set).entries()) {
      const { sets, places } = holders.get(word) ?? { sets: [], places: [] }
      sets.push(index)
      places.push(place)
      holders.set(word, { sets, places })
    }

  /** How many words each set is known to share with the one asked for; negative once it cannot share enough. */
  const shared = new Int32Array(sets.length)
  return {
    find(set) {
      const touched: number[] = []
      for (const [place, word] of prefixOf(set).entries()) {
        const found = holders.get(word)
        for (let at = 0; at < (found?.sets.length ?? 0); at++) {
          const index = found?.sets[at] ?? 0
          const before = shared[index] ?? 0
          if (before === 0) touched.push(index)
          const size = sets[index]?.size ?? 0
          const needed = atLeast((least / (1 + least)) * (set.size + size))
          const rest = Math.min(set.size - place, size - (found?.places[at] ?? 0))
          shared[index] = before >= 0 && before + rest >= needed ? before + 1 : -1
        }
      }
      const likely = touched.filter((index) => (shared[index] ?? 0) > 0)
      for (const index of touched) shared[index] = 0
      return likely
        .filter((index) => jaccard(set, sets[index] ?? new Set()) >= least)
        .sort((left, right) => left - right)
    },
  }
}

/** @returns the smallest whole number that is as large, unless rounding made it larger */
function atLeast(share: number): number {
  return Math.ceil(share - ROUNDING)
}

/** @returns share of common members, 0–1; 0 where either set is empty */
export function jaccard(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let common = 0
  for (const member of left) if (right.has(member)) common++
  const all = left.size + right.size - common
  return all === 0 ? 0 : common / all
}
