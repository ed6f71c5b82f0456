import { findUnit } from '../claims/units.ts'
import { collectAmounts } from './collect-amounts.ts'
import { findWrittenUnit } from './find-written-unit.ts'
import type { Refusal } from './grade.ts'
import { isRefusal } from './is-refusal.ts'
import { joinRange } from './join-range.ts'
import { parseDate } from './parse-date.ts'
import type { Quantity } from './quantity.ts'
import { readBound } from './read-bound.ts'
import { refuse } from './refuse.ts'
import { tokenizeQuantity } from './tokenize-quantity.ts'

/** Longer than any number in words. */
const MAX_LENGTH = 120

/** Above every figure of the world, and small enough for a line of numbers. */
const LARGEST = 1e15
const HUGE_POWER = /\de\+?(?:[2-9]\d|\d{3,})\b/i

const HEDGES =
  /\b(?:about|around|approximately|approx|roughly|circa|ca|c|nearly|almost|some|just|only|estimated|an|or so|in total|total|between|from|of|the|it is)\b|[~≈?!"“”()]/g

/**
 * Reads a typed number or range: "1.28 million", "1 280 000", "70–90%", "15–20,000" (both thousands), "$100m", "ten
 * thousand", "half a million", "over 1,000"; for dates "24 October 2024", "2024-10-24", "Oct 2024", "2024".
 * @param expected unit code the answer is asked for in: it says how to read "m" and "2024", but is not demanded
 * @returns a Quantity, or a Refusal (EMPTY, NOT_A_NUMBER, AMBIGUOUS, INCOMPLETE, OUT_OF_RANGE) that says what to send
 */
export function parseQuantity(text: string, expected: string): Quantity | Refusal {
  if (!/[\p{L}\p{N}]/u.test(text)) return refuse('EMPTY', 'Type a number, such as 4,200 or 2,500–3,500.')
  if (text.length > MAX_LENGTH)
    return refuse('OUT_OF_RANGE', `Send the number alone, at most ${MAX_LENGTH} characters.`)
  if (expected === 'date') return parseDate(text)
  if (HUGE_POWER.test(text)) return refuseHuge()
  const isLength = findUnit(expected)?.dimension === 'length'
  // "m" is the metre in an answer about a length and the million in any other.
  const tokens = tokenizeQuantity(text).map((token) => (isLength && token === 'm' ? 'metre' : token))
  const collected = collectAmounts(tokens)
  if (isRefusal(collected)) return collected
  const range = joinRange(collected)
  if (isRefusal(range)) return range
  if (Math.max(Math.abs(range.low), Math.abs(range.high)) > LARGEST) return refuseHuge()
  const { bound, rest } = readBound(range.around)
  const unitText = rest.replace(HEDGES, ' ').replace(/\s+/g, ' ').trim()
  return {
    low: range.low,
    high: range.high,
    unit: /^-?$/.test(unitText) ? null : (findWrittenUnit(unitText, expected)?.code ?? unitText),
    bound: range.low === range.high ? bound : null,
  }
}

function refuseHuge(): Refusal {
  return refuse('OUT_OF_RANGE', 'No figure is as large as this. Count its zeros.')
}
