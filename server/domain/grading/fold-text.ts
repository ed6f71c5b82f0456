/** Letters that carry a stroke or are joined, which no normal form takes apart. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
}

const ARTICLES = new Set(['a', 'an', 'the'])

/**
 * Words of a text as they are compared: Unicode NFKC, case, diacritics, punctuation and articles folded away.
 * A text that is nothing but an article keeps it.
 */
export function foldText(text: string): string[] {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøđðłþı]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/&/g, ' and ')
    // An apostrophe belongs to its word ("Russia's"); any other mark parts words ("Pantsir-S1").
    .replace(/['’ʼ‘`´]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  const meant = words.filter((word) => !ARTICLES.has(word))
  return meant.length > 0 ? meant : words
}
