import type { ClaimIndex } from './claim-index.ts'

/** @returns the same work, done once for each index: what it gives depends on nothing else */
export function oncePerIndex<Result>(work: (index: ClaimIndex) => Result): (index: ClaimIndex) => Result {
  const known = new WeakMap<ClaimIndex, { result: Result }>()
  return (index) => {
    const before = known.get(index)
    if (before) return before.result
    const result = work(index)
    known.set(index, { result })
    return result
  }
}
