const FRACTIONS: Readonly<Record<string, string>> = { '½': '.5', '¼': '.25', '¾': '.75' }

/** A numeral with its thousands and decimals, a word (with its sign: "us$"), or a single mark. */
const TOKEN = /\d{1,3}(?: \d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,'’]\d+)*|\p{L}+\$?|[^\s\p{L}\p{N}]/gu

/**
 * Cuts a typed quantity into numerals, words and marks: "about $1.28m" → about, $, 1.28, m.
 * Spaces, dashes, vulgar fractions, powers of ten (1e3) and plus-minus come out in one spelling each, abbreviations without their points.
 */
export function tokenizeQuantity(text: string): string[] {
  const folded = text
    // Before NFKC, which would turn "1½" into "11⁄2".
    .replace(/(\d?)([½¼¾])/g, (_, digit: string, part: string) => `${digit || '0'}${FRACTIONS[part] ?? ''}`)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\b\d+(?:\.\d+)?e\+?1?\d\b/g, (numeral) => String(Number(numeral)))
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\+\/?-|±/g, ' ± ')
    .replace(/(^|[^\d.,])\.(\d)/g, '$10.$2')
    .replace(/[.,](?!\d)|(?<!\d)[.,]/g, '')
  return folded.match(TOKEN) ?? []
}
