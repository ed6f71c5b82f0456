/** Characters for private use: PostgreSQL puts them around what matched, and no statement holds them. */
const START = '\uE000'
const STOP = '\uE001'

/** Part of a text, in UTF-16 code units, as JavaScript counts them: `text.slice(start, end)`. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

/** Options of ts_headline that keep the text whole and mark every match. */
export const MARK_OPTIONS = `StartSel=${START}, StopSel=${STOP}, HighlightAll=true`

/** Takes the marks out of a text again and says where they stood. */
export function readMarks(marked: string): { readonly text: string; readonly ranges: TextRange[] } {
  const ranges: TextRange[] = []
  let text = ''
  for (const [at, part] of marked.split(START).entries()) {
    const [match = '', rest] = at === 0 ? ['', part] : part.split(STOP)
    if (match) ranges.push({ start: text.length, end: text.length + match.length })
    text += match + (rest ?? '')
  }
  return { text, ranges }
}
