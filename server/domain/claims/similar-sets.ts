/** Sets of words that can be asked for those like another set. */
export interface SimilarSets {
  /** @returns indices of the sets whose Jaccard index with this one is high enough, smallest first */
  find(set: ReadonlySet<string>): number[]
}

/** Guards against a share such as 0.7 × 10 coming out just above 7. */
const ROUNDING = 1e-9

/**
 * Prefix filtering (Chaudhuri, Ganti & Kaushik 2006; Bayardo, Ma & Srikant 2007): with words in order of rarity, two
 * sets with a Jaccard index of at least s have a word in common among the first n − ⌈s·n⌉ + 1 of each. Only those are
 * indexed, so that common words never bring whole corpora together and the work stays near linear.
 * @param least  Jaccard index, above 0 and at most 1
 */
export function indexSets(sets: readonly ReadonlySet<string>[], least: number): SimilarSets {
  const counts = new Map<string, number>()
  for (const set of sets) for (const word of set) counts.set(word, (counts.get(word) ?? 0) + 1)
  const rarity = (word: string) => counts.get(word) ?? 0
  const rarestOf = (set: ReadonlySet<string>) =>
    [...set]
      .sort((left, right) => rarity(left) - rarity(right) || (left < right ? -1 : 1))
      .slice(0, set.size - Math.ceil(least * set.size - ROUNDING) + 1)

  const holders = new Map<string, number[]>()
  for (const [index, set] of sets.entries())
    for (const word of rarestOf(set)) {
      const list = holders.get(word)
      if (list) list.push(index)
      else holders.set(word, [index])
    }

  return {
    find(set) {
      const candidates = new Set(rarestOf(set).flatMap((word) => holders.get(word) ?? []))
      return [...candidates]
        .filter((index) => jaccard(set, sets[index] ?? new Set()) >= least)
        .sort((left, right) => left - right)
    },
  }
}

/** @returns share of common members, 0–1; 0 where either set is empty */
export function jaccard(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let common = 0
  for (const member of left) if (right.has(member)) common++
  const all = left.size + right.size - common
  return all === 0 ? 0 : common / all
}
