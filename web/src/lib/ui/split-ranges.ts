/** Part of a text in UTF-16 code units: `text.slice(start, end)`. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

interface Piece {
  readonly text: string
  readonly isMatch: boolean
}

/**
 * Cuts a text where its ranges begin and end.
 * @param ranges  in order, none inside another, as a search gives them
 */
export function splitRanges(text: string, ranges: readonly TextRange[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { start, end } of ranges) {
    pieces.push({ text: text.slice(at, start), isMatch: false }, { text: text.slice(start, end), isMatch: true })
    at = end
  }
  return [...pieces, { text: text.slice(at), isMatch: false }].filter((piece) => piece.text !== '')
}
