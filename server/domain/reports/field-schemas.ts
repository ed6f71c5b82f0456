import { z } from 'zod'
import { parsePartialDate } from './partial-date.ts'

/** What a refinement passes on so that the problem gets a stable code of its own. */
export function withCode(code: string, error: string) {
  return { error, params: { code } }
}

export const slug = z
  .string()
  .max(80)
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'Write a short name of lower-case letters, digits and single hyphens, such as "port-ansel".',
  )

/** One line of text without white space at its ends. */
export function line(maximum: number) {
  return z
    .string()
    .min(1, 'Write something here.')
    .max(maximum)
    .regex(/^\S(?:.*\S)?$/, 'Write one line, without spaces at its ends.')
    .refine((text) => text.isWellFormed() && !/\p{Cc}/u.test(text), {
      error: 'Remove control characters and broken halves of characters: no database takes them.',
      params: { code: 'BAD_CHARACTER' },
    })
}

/** A day, a month or a year. YAML reads a bare year as a number. */
export const partialDate = z
  .union([z.string(), z.int()], { error: 'Write a day (2024-10-24), a month (2024-10) or a year (2024).' })
  .transform(String)
  .refine((text) => parsePartialDate(text) !== null, {
    error: 'Write a day (2024-10-24), a month (2024-10) or a year (2024) that is in the calendar.',
    params: { code: 'BAD_DATE' },
  })

export const period = z
  .strictObject({ from: partialDate, to: partialDate })
  .refine(
    ({ from, to }) => firstDay(from) <= lastDay(to),
    withCode('PERIOD_ORDER', 'The period ends before it begins: swap `from` and `to`.'),
  )

function firstDay(date: string): number {
  return parsePartialDate(date)?.firstDay ?? -Infinity
}

function lastDay(date: string): number {
  return parsePartialDate(date)?.lastDay ?? Infinity
}

/** `section/paragraph`, with `#` and the start of the paragraph's fingerprint once it is stamped. */
export const LOCATOR = /^([a-z0-9]+(?:-[a-z0-9]+)*)\/(0|[1-9]\d{0,5})(?:#([0-9a-f]{12,64}))?$/

export const locator = z
  .string()
  .regex(
    LOCATOR,
    'Write section/paragraph, such as "summary/3"; `corpus stamp` adds "#" and the start of the fingerprint.',
  )
