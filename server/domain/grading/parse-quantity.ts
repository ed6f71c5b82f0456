import { findUnit } from '../claims/units.ts'
import { findWrittenUnit } from './find-written-unit.ts'
import type { Refusal } from './grade.ts'
import { isRefusal } from './is-refusal.ts'
import { parseDate } from './parse-date.ts'
import { type Amount, readAmount } from './read-amount.ts'
import { joinRange } from './join-range.ts'
import { refuse } from './refuse.ts'

/** A typed number: a point has equal ends. Dates are days since 1970-01-01, a month or a year being its days. */
export interface Quantity {
  readonly low: number
  readonly high: number
  /** Code of units.ts, or the words as written where they name none of them; null where nothing is written. */
  readonly unit: string | null
  /** Whether it was called a lower ("over") or an upper bound ("up to"). */
  readonly bound: 'LOWER' | 'UPPER' | null
}

/** Longer forms first: "no more than" is not "more than". */
const BOUND =
  /\b(?<lower>no (?:less|fewer) than)\b|\b(?<upper>(?:no|not) more than|less than|fewer than|up to|at most|under|below|maximum|max)\b|(?<less>[<≤]=?)|\b(?<over>more than|at least|over|above|minimum|min|or more)\b|(?<more>[>≥]=?|\+)/g
const FILLERS =
  /\b(?:about|around|approximately|approx|roughly|circa|ca|nearly|almost|some|just|only|estimated|an|or so|in total|total|between|from|of|the|it is)\b|(?<= )c(?= )|[~≈?!"“”()]/g

/**
 * Reads a typed number or range: "1.28 million", "1 280 000", "70–90%", "15–20,000" (both thousands), "$100m", "ten
 * thousand", "half a million", "over 1,000"; for dates "24 October 2024", "2024-10-24", "Oct 2024", "2024".
 * @param expected unit code the answer is asked for in: it says how to read "m" and "2024", but is not demanded
 * @returns a Quantity, or a Refusal (EMPTY, NOT_A_NUMBER, AMBIGUOUS, INCOMPLETE, OUT_OF_RANGE) that says what to send
 */
export function parseQuantity(text: string, expected: string): Quantity | Refusal {
  if (!/[\p{L}\p{N}]/u.test(text)) return refuse('EMPTY', 'Type a number, such as 10,000 or 15,000–20,000.')
  if (text.length > 120) return refuse('OUT_OF_RANGE', 'Send the number alone, at most 120 characters.')
  if (expected === 'date') return parseDate(text)
  const folded = foldMarks(text)
  const tokens = tokenize(folded, findUnit(expected)?.dimension === 'length')
  const amounts: Amount[] = []
  const gaps: string[][] = [[]]
  for (let at = 0; at < tokens.length;) {
    const amount = readAmount(tokens, at)
    if (amount !== null && isRefusal(amount)) return amount
    if (amount === null) gaps.at(-1)?.push(tokens[at] ?? '')
    else {
      amounts.push(amount)
      gaps.push([])
    }
    at = amount?.next ?? at + 1
  }
  const range = joinRange(amounts, gaps)
  if (isRefusal(range)) return range
  const around = ` ${range.around} `
  const unitText = around.replace(BOUND, ' ').replace(FILLERS, ' ').replace(/\s+/g, ' ').trim()
  const isUnit = unitText !== '' && unitText !== '-'
  return {
    low: range.low,
    high: range.high,
    unit: isUnit ? (findWrittenUnit(unitText, expected)?.code ?? unitText) : null,
    bound: range.low === range.high ? findBound(around) : null,
  }
}

function findBound(text: string): Quantity['bound'] {
  const [match] = text.matchAll(BOUND)
  if (!match) return null
  return match.groups?.['upper'] || match.groups?.['less'] ? 'UPPER' : 'LOWER'
}

/** One spelling for each mark: dashes, spaces, fractions; points that end an abbreviation go. */
function foldMarks(text: string): string {
  return text
    .replace(
      /(\d?)([½¼¾])/g,
      (_, digit: string, part: string) => `${digit || '0'}${{ '½': '.5', '¼': '.25', '¾': '.75' }[part] ?? ''}`,
    )
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\+\/?-|±/g, ' ± ')
    .replace(/(^|[^\d.,])\.(\d)/g, '$10.$2')
    .replace(/[.,](?!\d)|(?<!\d)[.,]/g, '')
}

const TOKEN = /\d{1,3}(?: \d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,'’]\d+)*|\p{L}+\$?|[^\s\p{L}\p{N}]/gu

/** @param isLength in an answer about a length "m" is the metre, anywhere else the million */
function tokenize(text: string, isLength: boolean): string[] {
  return (text.match(TOKEN) ?? []).map((token) => (isLength && token === 'm' ? 'metre' : token))
}
