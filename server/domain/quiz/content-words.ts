const EMPTY_WORDS = new Set(
  (
    'a an and are as at be been between but by can could did do does for from had has have how if in into is it its ' +
    'may more most no not of on one only or other out over own so some than that the their them then there these they ' +
    'this those through to under up was were what when which while who whose will with without would'
  ).split(' '),
)

/** @returns the words that carry the sense, in lower case and cut to their stem's first seven letters */
export function contentWords(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(words.filter((word) => !EMPTY_WORDS.has(word)).map((word) => word.replace(/s$/, '').slice(0, 7)))
}

/**
 * Jaccard similarity of two texts' content words.
 * @returns share of common words, 0–1; 0 where either text has none
 */
export function wordOverlap(left: string, right: string): number {
  const lefts = contentWords(left)
  const rights = contentWords(right)
  const common = [...lefts].filter((word) => rights.has(word)).length
  const all = lefts.size + rights.size - common
  return all === 0 ? 0 : common / all
}
