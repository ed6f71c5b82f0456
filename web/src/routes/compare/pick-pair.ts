/**
 * @param mostSaid  short names of countries, the most talked about first
 * @returns the two countries of an address; what it leaves out is filled up from the list. Null when that is too short.
 */
export function pickPair(params: URLSearchParams, mostSaid: readonly string[]): [string, string] | null {
  const [a, b] = [params.get('a') || null, params.get('b') || null]
  const spare = mostSaid.filter((slug) => slug !== a && slug !== b)
  const first = a ?? spare.shift()
  const second = b ?? spare.shift()
  return first && second ? [first, second] : null
}
