interface Piece {
  readonly text: string
  readonly isMatch: boolean
}

/** Cuts a text where it holds the words searched for, in upper or lower case, as the search itself finds them. */
export function splitMatches(text: string, words: string): Piece[] {
  if (!words) return [{ text, isMatch: false }]
  const pattern = new RegExp(`(${words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')})`, 'iu')
  return text
    .split(new RegExp(pattern, 'giu'))
    .map((piece, at) => ({ text: piece, isMatch: at % 2 === 1 }))
    .filter((piece) => piece.text !== '')
}
