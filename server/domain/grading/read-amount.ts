import type { Refusal } from './grade.ts'
import { isRefusal } from './is-refusal.ts'
import { SCALE_VALUES } from './number-words.ts'
import { readNumberWords } from './read-number-words.ts'
import { readNumeral } from './read-numeral.ts'

/** A number as written: `numeral` times `scale`. */
export interface Amount {
  readonly numeral: number
  /** 1 where no "million" or the like follows. */
  readonly scale: number
  /** Index of the first token after it. */
  readonly next: number
}

/**
 * Reads the number that starts at a token: "1.28 million", "half a million", "twenty-five thousand".
 * @returns null where no number starts there
 */
export function readAmount(tokens: readonly string[], start: number): Amount | Refusal | null {
  const part = readPart(tokens, start)
  if (part) return part
  const numeral = tokens[start] ?? ''
  const whole = /^\d/.test(numeral) ? { value: null, scale: 1, next: start + 1 } : readNumberWords(tokens, start)
  if (!whole) return null
  const hasHalf = tokens.slice(whole.next, whole.next + 3).join(' ') === 'and a half'
  const { scale, next } = readScale(tokens, hasHalf ? whole.next + 3 : whole.next)
  const value = whole.value ?? readNumeral(numeral, scale > 1)
  return isRefusal(value) ? value : { numeral: value + (hasHalf ? 0.5 : 0), scale: whole.scale * scale, next }
}

/** "half a million", "a quarter of a million". A part of nothing ("half of them") is no number. */
function readPart(tokens: readonly string[], start: number): Amount | null {
  const opening = /^(?:a )?(half|quarter) (?:of )?an? /.exec(`${tokens.slice(start, start + 5).join(' ')} `)
  if (!opening) return null
  const { scale, next } = readScale(tokens, start + opening[0].trim().split(' ').length)
  return scale > 1 ? { numeral: opening[1] === 'half' ? 0.5 : 0.25, scale, next } : null
}

function readScale(tokens: readonly string[], start: number): { scale: number; next: number } {
  const factor = SCALE_VALUES.get(tokens[start] ?? '')
  if (factor === undefined) return { scale: 1, next: start }
  const rest = readScale(tokens, start + 1)
  return { scale: factor * rest.scale, next: rest.next }
}
