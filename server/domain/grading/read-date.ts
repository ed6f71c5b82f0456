import { calendarDays, type CalendarDays } from './calendar-days.ts'
import type { Refusal } from './grade.ts'
import { refuse } from './refuse.ts'

const MONTHS = 'january february march april may june july august september october november december'.split(' ')
const MONTH = `(${['sept', ...MONTHS.flatMap((name) => [name, name.slice(0, 3)])].join('|')})`
const YEAR = '([12]\\d{3})'
const TWO = '(\\d{1,2})'

/** Each form, and what its groups hold: year, month or day. */
const FORMS = [
  { form: YEAR, holds: 'y' },
  { form: `${YEAR}[-/.]${TWO}`, holds: 'ym' },
  { form: `${YEAR}[-/.]${TWO}[-/.]${TWO}`, holds: 'ymd' },
  { form: `${TWO}[/.]${YEAR}`, holds: 'my' },
  { form: `${TWO}\\.${TWO}\\.${YEAR}`, holds: 'dmy' },
  { form: `${MONTH} ${YEAR}`, holds: 'my' },
  { form: `${TWO} ${MONTH} ${YEAR}`, holds: 'dmy' },
  { form: `${MONTH} ${TWO} ${YEAR}`, holds: 'mdy' },
  { form: `${YEAR} ${MONTH}`, holds: 'ym' },
  { form: `${YEAR} ${MONTH} ${TWO}`, holds: 'ymd' },
].map(({ form, holds }) => ({ form: new RegExp(`^${form}$`), holds }))

/** Day first in most of the world, month first in the United States. */
const SLASHED = new RegExp(`^${TWO}[/-]${TWO}[/-]${YEAR}$`)
const WITHOUT_YEAR = new RegExp(`^(?:(?:${TWO} )?${MONTH}|${MONTH} ${TWO})$`)

/**
 * Reads a single day, month or year.
 * @param written in lower case, without commas and ordinal endings
 * @returns       null for what is no single date
 */
export function readDate(written: string): CalendarDays | Refusal | null {
  if (WITHOUT_YEAR.test(written)) return refuse('INCOMPLETE', 'The year is missing. Write the date as 3 May 2021.')
  const slashed = SLASHED.exec(written)
  if (slashed) return readSlashed(Number(slashed[1]), Number(slashed[2]), Number(slashed[3]))
  for (const { form, holds } of FORMS) {
    const groups = form.exec(written)?.slice(1)
    const group = (letter: string) => groups?.[holds.indexOf(letter)] ?? null
    const [year, month, day] = [group('y'), group('m'), group('d')]
    if (year !== null)
      return toDays(Number(year), month === null ? null : monthNumber(month), day === null ? null : Number(day))
  }
  return null
}

function readSlashed(first: number, second: number, year: number): CalendarDays | Refusal {
  if (first <= 12 && second <= 12 && first !== second) {
    return refuse('AMBIGUOUS', 'It is not clear which number is the month. Write the date as 3 May 2021.')
  }
  return first > 12 ? toDays(year, second, first) : toDays(year, first, second)
}

function monthNumber(month: string): number {
  return /\d/.test(month) ? Number(month) : MONTHS.findIndex((name) => name.startsWith(month)) + 1
}

function toDays(year: number, month: number | null, day: number | null): CalendarDays | Refusal {
  return calendarDays(year, month, day) ?? refuse('OUT_OF_RANGE', 'There is no such day. Check the day and the month.')
}
