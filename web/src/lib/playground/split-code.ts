/** A piece of a description: words, or a name from the schema. */
export interface Piece {
  readonly text: string
  readonly isCode: boolean
}

/** Descriptions are Markdown, of which ours use one thing: what stands in backticks is code. */
export function splitCode(description: string): Piece[] {
  return description
    .split(/(`[^`]+`)/)
    .filter((text) => text !== '')
    .map((text) => (/^`[^`]+`$/.test(text) ? { text: text.slice(1, -1), isCode: true } : { text, isCode: false }))
}
