import type { Refusal } from './grade.ts'
import type { Quantity } from './parse-quantity.ts'
import { isRefusal } from './is-refusal.ts'
import { refuse } from './refuse.ts'

/** First and last day, as days since 1970-01-01. */
interface Days {
  readonly low: number
  readonly high: number
}

const DAY_MS = 86_400_000
const MONTHS = 'january february march april may june july august september october november december'.split(' ')
const MONTH = '(sept|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec|' + MONTHS.join('|') + ')'

/** Each form and which of its groups hold the year, the month and the day. */
const FORMS: readonly { readonly form: RegExp; readonly order: string }[] = [
  { form: /^(\d{4})$/, order: 'y' },
  { form: /^(\d{4})[-/.](\d{1,2})$/, order: 'ym' },
  { form: /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, order: 'ymd' },
  { form: /^(\d{1,2})[/.](\d{4})$/, order: 'my' },
  { form: /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, order: 'dmy' },
  { form: new RegExp(`^${MONTH} (\\d{4})$`), order: 'my' },
  { form: new RegExp(`^(\\d{1,2}) ${MONTH} (\\d{4})$`), order: 'dmy' },
  { form: new RegExp(`^${MONTH} (\\d{1,2}) (\\d{4})$`), order: 'mdy' },
  { form: new RegExp(`^(\\d{4}) ${MONTH}$`), order: 'ym' },
  { form: new RegExp(`^(\\d{4}) ${MONTH} (\\d{1,2})$`), order: 'ymd' },
]
/** Day first in most of the world, month first in the United States. */
const SLASHED = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/
const WITHOUT_YEAR = new RegExp(`^(?:(?:\\d{1,2} )?${MONTH}|${MONTH} \\d{1,2})$`)

/**
 * Reads a day, a month, a year, or a range of them: "24 October 2024", "October 24, 2024", "2024-10-24", "24.10.2024",
 * "Oct 2024", "2024", "2022–2023", "24–26 October 2024".
 * @returns days since 1970-01-01, a month or a year as its first and last day; or a Refusal
 */
export function parseDate(text: string): Quantity | Refusal {
  const written = foldDate(text)
  const whole = readDays(written)
  const days = whole ?? readRange(written)
  if (days === null)
    return refuse('NOT_A_NUMBER', 'This is not read as a date. Write it as 24 October 2024, October 2024 or 2024.')
  if (isRefusal(days)) return days
  if (days.low > days.high)
    return refuse('OUT_OF_RANGE', 'The first date is after the second. Send the earlier one first.')
  return { ...days, unit: 'date', bound: null }
}

function foldDate(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/(\d)(?:st|nd|rd|th)\b/g, '$1')
    .replace(/\b(?:on|in|of|the|about|around|circa|ca|from|between|year|since|by)\b|,|\.(?!\d)|[~≈]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** @returns null for what is no single date */
function readDays(written: string): Days | Refusal | null {
  const slashed = SLASHED.exec(written)
  if (slashed) return readSlashed(Number(slashed[1]), Number(slashed[2]), Number(slashed[3]))
  if (WITHOUT_YEAR.test(written)) return refuse('INCOMPLETE', 'The year is missing. Write the date as 24 October 2024.')
  for (const { form, order } of FORMS) {
    const groups = form.exec(written)?.slice(1)
    if (!groups) continue
    const at = (letter: string) => (order.includes(letter) ? groups[order.indexOf(letter)] : undefined)
    const month = at('m')
    const monthNumber =
      month === undefined ? null : MONTHS.findIndex((name) => name.startsWith(month)) + 1 || Number(month)
    return toDays(Number(at('y')), monthNumber, at('d') === undefined ? null : Number(at('d')))
  }
  return null
}

function readSlashed(first: number, second: number, year: number): Days | Refusal {
  if (first <= 12 && second <= 12 && first !== second) {
    return refuse('AMBIGUOUS', 'It is not clear which number is the month. Write the date as 24 October 2024.')
  }
  return first > 12 ? toDays(year, second, first) : toDays(year, first, second)
}

function toDays(year: number, month: number | null, day: number | null): Days | Refusal {
  const low = dayNumber(year, month ?? 1, day ?? 1)
  const high = day !== null ? low : month !== null ? dayNumber(year, month + 1, 0) : dayNumber(year, 12, 31)
  const exists = month === null || new Date(low * DAY_MS).getUTCMonth() + 1 === month
  return exists ? { low, high } : refuse('OUT_OF_RANGE', 'There is no such day. Check the day and the month.')
}

function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / DAY_MS
}

/** "2022 - 2023"; an end may leave out what the other says: "24-26 October 2024", "October - November 2024". */
function readRange(written: string): Days | Refusal | null {
  const ends = /^(.+?) ?(?:-| to | until | and ) ?(.+)$/.exec(written)
  if (!ends) return null
  const [, first = '', second = ''] = ends
  const last = readDays(second)
  if (last === null || isRefusal(last)) return last
  const borrowed = second.split(' ')
  const candidates = borrowed.map((_, count) => [first, ...borrowed.slice(borrowed.length - count)].join(' '))
  const opening = candidates.map(readDays).find((days) => days !== null && !isRefusal(days))
  return opening && !isRefusal(opening) ? { low: opening.low, high: last.high } : null
}
