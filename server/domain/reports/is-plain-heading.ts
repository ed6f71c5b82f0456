import type { Block } from './find-blocks.ts'

const LONGEST = 80
const CAPTION = /^(?:figure|fig|table|chart|map|source|photo|image|note)s?\b/i

/** A short line by itself, without the punctuation of a statement, above a longer paragraph. */
export function isPlainHeading(block: Block, next: Block | undefined): boolean {
  if (!next || block.kind !== 'para' || block.text.length > LONGEST || next.text.length <= block.text.length)
    return false
  return !CAPTION.test(block.text) && /^[\p{Lu}\p{N}"“‘']/u.test(block.text) && !/[.!:;,…"”]$/u.test(block.text)
}
