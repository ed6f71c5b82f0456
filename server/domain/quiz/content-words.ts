const EMPTY_WORDS = new Set(
  (
    'a an and are as at be been between but by can could did do does for from had has have how if in into is it its ' +
    'may more most no not of on one only or other out over own so some than that the their them then there these they ' +
    'this those through to under up was were what when which while who whose will with without would'
  ).split(' '),
)

/** Making a bank compares the same few hundred phrases with each other many times over. */
const remembered = new Map<string, ReadonlySet<string>>()
const MOST_REMEMBERED = 20_000

/** @returns the words that carry the sense, in lower case and cut to their stem's first seven letters */
export function contentWords(text: string): ReadonlySet<string> {
  const known = remembered.get(text)
  if (known) return known
  const words = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !EMPTY_WORDS.has(word))
  const stems = new Set(words.map((word) => word.replace(/s$/, '').slice(0, 7)))
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  remembered.set(text, stems)
  return stems
}

/**
 * Jaccard similarity of two texts' content words.
 * @returns share of common words, 0–1; 0 where either text has none
 */
export function wordOverlap(left: string, right: string): number {
  const lefts = contentWords(left)
  const rights = contentWords(right)
  let common = 0
  for (const word of lefts) if (rights.has(word)) common++
  const all = lefts.size + rights.size - common
  return all === 0 ? 0 : common / all
}
