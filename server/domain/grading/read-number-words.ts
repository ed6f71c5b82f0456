import { CARDINAL_VALUES, SCALE_VALUES } from './number-words.ts'

/** `value` times `scale`, the scale being 100 for round hundreds, so that "two to three hundred" share it. */
interface NumberWords {
  readonly value: number
  readonly scale: number
  /** Index of the first token after it. */
  readonly next: number
}

/**
 * Reads a number below a thousand in words: "ten", "twenty-five", "one hundred and fifty", "a" before a scale word.
 * @returns null where none starts at this token
 */
export function readNumberWords(tokens: readonly string[], start: number): NumberWords | null {
  const isArticle = /^an?$/.test(tokens[start] ?? '') && SCALE_VALUES.has(tokens[start + 1] ?? '')
  let value = isArticle ? 1 : CARDINAL_VALUES.get(tokens[start] ?? '')
  if (value === undefined) return null
  // In "between one hundred and two hundred" the "and" parts two numbers.
  const mayJoin = !tokens.slice(0, start).includes('between')
  let next = start + 1
  for (;;) {
    const token = tokens[next] ?? ''
    const isJoint = (token === '-' && isBareTen(value)) || (token === 'and' && isHundreds(value) && mayJoin)
    const added = CARDINAL_VALUES.get(isJoint ? (tokens[next + 1] ?? '') : token)
    if (token === 'hundred' && value > 0 && value < 100) {
      value *= 100
      next += 1
    } else if (added !== undefined && (isHundreds(value) || (isBareTen(value) && added > 0 && added < 10))) {
      value += added
      next += isJoint ? 2 : 1
    } else break
  }
  const scale = isHundreds(value) ? 100 : 1
  return { value: value / scale, scale, next }
}

function isHundreds(value: number): boolean {
  return value > 0 && value % 100 === 0
}

function isBareTen(value: number): boolean {
  return value % 100 >= 20 && value % 10 === 0
}
