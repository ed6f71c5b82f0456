import type { Refusal } from './grade.ts'
import { isRefusal } from './is-refusal.ts'
import { CARDINAL_VALUES, SCALE_VALUES } from './number-words.ts'
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
 * Reads the number that starts at a token, in digits ("1.28 million") or in words ("half a million").
 * @returns null where no number starts there
 */
export function readAmount(tokens: readonly string[], start: number): Amount | Refusal | null {
  const word = tokens[start] ?? ''
  if (/^\d/.test(word)) {
    const half = readHalf(tokens, start + 1)
    const { scale, next } = readScale(tokens, half ? start + 4 : start + 1)
    const numeral = readNumeral(word, scale > 1)
    return isRefusal(numeral) ? numeral : { numeral: numeral + (half ? 0.5 : 0), scale, next }
  }
  return readPart(tokens, start) ?? readWords(tokens, start)
}

function readScale(tokens: readonly string[], start: number): { scale: number; next: number } {
  let scale = 1
  let next = start
  for (let value = SCALE_VALUES.get(tokens[next] ?? ''); value; value = SCALE_VALUES.get(tokens[++next] ?? ''))
    scale *= value
  return { scale, next }
}

/** "half a million", "a quarter of a million": a part of a scale word; a part alone is no number. */
function readPart(tokens: readonly string[], start: number): Amount | null {
  const match = /^(?:an? )?(half|quarter)(?: of)? an? /.exec(tokens.slice(start, start + 6).join(' ') + ' ')
  if (!match) return null
  const { scale, next } = readScale(tokens, start + match[0].trim().split(' ').length)
  return scale > 1 ? { numeral: match[1] === 'half' ? 0.5 : 0.25, scale, next } : null
}

/** "two and a half": whether the half is there. */
function readHalf(tokens: readonly string[], start: number): boolean {
  return tokens.slice(start, start + 3).join(' ') === 'and a half'
}

/** "ten thousand", "twenty-five", "one hundred and fifty thousand", "a dozen". */
function readWords(tokens: readonly string[], start: number): Amount | null {
  const opensWithArticle = /^an?$/.test(tokens[start] ?? '') && SCALE_VALUES.has(tokens[start + 1] ?? '')
  let numeral: number | null = opensWithArticle ? 1 : null
  let next = opensWithArticle ? start + 1 : start
  for (; next < tokens.length; next++) {
    const token = tokens[next] ?? ''
    const value = CARDINAL_VALUES.get(token)
    const joins =
      numeral !== null &&
      (token === '-' ? numeral % 100 >= 20 && numeral % 10 === 0 : token === 'and' && numeral % 100 === 0)
    const joined = joins ? CARDINAL_VALUES.get(tokens[next + 1] ?? '') : undefined
    if (value !== undefined && (numeral === null || fitsAfter(numeral, value))) numeral = (numeral ?? 0) + value
    else if (token === 'hundred' && numeral !== null && numeral < 100) numeral *= 100
    else if (numeral === null || joined === undefined || !fitsAfter(numeral, joined)) break
  }
  if (numeral === null) return null
  const half = readHalf(tokens, next)
  return { numeral: numeral + (half ? 0.5 : 0), ...readScale(tokens, half ? next + 3 : next) }
}

/** After a hundred any smaller cardinal, after a ten a single digit: "two hundred fifty", "fifty five". */
function fitsAfter(numeral: number, value: number): boolean {
  return (
    (numeral !== 0 && numeral % 100 === 0) || (numeral % 100 >= 20 && numeral % 10 === 0 && value > 0 && value < 10)
  )
}
