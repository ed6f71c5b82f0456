import type { CalendarDays } from './calendar-days.ts'
import type { Refusal } from './grade.ts'
import { isRefusal } from './is-refusal.ts'
import type { Quantity } from './quantity.ts'
import { readDate } from './read-date.ts'
import { refuse } from './refuse.ts'

const HEDGES = /\b(?:on|in|of|the|about|around|circa|ca|from|between|year|since|by)\b|,|\.(?!\d)|[~≈]/g

/**
 * Reads a day, a month, a year, or a range of them: "24 October 2024", "October 24, 2024", "2024-10-24", "24.10.2024",
 * "Oct 2024", "2024", "2022–2023", "24–26 October 2024".
 * @returns days since 1970-01-01, a month or a year as its first and last day; or a Refusal
 */
export function parseDate(text: string): Quantity | Refusal {
  const written = foldDate(text)
  const days = readDate(written) ?? readRange(written)
  if (days === null) {
    return refuse('NOT_A_NUMBER', 'This is not read as a date. Write it as 3 May 2021, May 2021 or 2021.')
  }
  if (isRefusal(days)) return days
  const { low, high } = days
  if (low > high) return refuse('OUT_OF_RANGE', 'The first date is after the second. Send the earlier one first.')
  return { low, high, unit: 'date', bound: null }
}

function foldDate(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/(\d)(?:st|nd|rd|th)\b/g, '$1')
    .replace(HEDGES, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** "2022 - 2023"; the first end may leave out what the second says: "24-26 October 2024", "October - November 2024". */
function readRange(written: string): CalendarDays | Refusal | null {
  const [, first = '', second = ''] = /^(.+?) ?(?:-| to | until | and ) ?(.+)$/.exec(written) ?? []
  const last = readDate(second)
  if (last === null || isRefusal(last)) return last
  const words = second.split(' ')
  const opening = words
    .map((_, borrowed) => readDate([first, ...words.slice(words.length - borrowed)].join(' ')))
    .find((days) => days !== null && !isRefusal(days))
  return opening && !isRefusal(opening) ? { low: opening.low, high: last.high } : null
}
