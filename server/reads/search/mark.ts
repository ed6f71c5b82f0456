/** Characters for private use: PostgreSQL puts them around what matched, and no statement holds them. */
export const MARK_START = '\uE000'
const STOP = '\uE001'

/** Part of a text, in UTF-16 code units, as JavaScript counts them: `text.slice(start, end)`. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

/** Options of ts_headline that keep the text whole and mark every match. */
export const MARK_OPTIONS = `StartSel=${MARK_START}, StopSel=${STOP}, HighlightAll=true`

const LETTER = /[\p{L}\p{N}\p{M}]/gu

/**
 * Where in a text the marks stand that PostgreSQL made in its plain words: these have the same letters and digits, so a
 * mark is found again by how many come before it.
 */
export function readMarks(text: string, marked: string): TextRange[] {
  const letters = [...text.matchAll(LETTER)]
  const ranges: TextRange[] = []
  let read = 0
  for (const [at, part] of marked.split(MARK_START).entries()) {
    const [match = '', rest = ''] = at === 0 ? ['', part] : part.split(STOP)
    const first = letters[read]
    read += countLetters(match)
    const last = letters[read - 1]
    if (match && first && last) ranges.push({ start: first.index, end: last.index + last[0].length })
    read += countLetters(rest)
  }
  return ranges
}

function countLetters(text: string): number {
  return text.match(LETTER)?.length ?? 0
}
