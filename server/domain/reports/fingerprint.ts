import { createHash } from 'node:crypto'

/**
 * A paragraph is known by this and not by its text, so that a claim can say where it comes from without a copy of the
 * report in the project, and a reader who owns the report can prove that the paragraph is the same.
 *
 * JavaScript's `\s` holds the NO-BREAK SPACE, which copies of one document often disagree on.
 *
 * @returns SHA-256, 64 hexadecimal digits, of the text with every run of white space made one space and the ends trimmed
 */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text.replace(/\s+/g, ' ').trim()).digest('hex')
}
