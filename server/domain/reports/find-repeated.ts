/** @returns the indices of the elements whose key an earlier element has already */
export function findRepeated<T>(list: readonly T[], keyOf: (element: T) => unknown): number[] {
  const seen = new Set<unknown>()
  return list.flatMap((element, index) => {
    const key = keyOf(element)
    if (seen.has(key)) return [index]
    seen.add(key)
    return []
  })
}
