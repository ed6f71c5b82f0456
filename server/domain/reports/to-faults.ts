import type { z } from 'zod'
import type { DataPath, Fault } from './problem.ts'

/** Turns what a schema found wrong into faults that say what to do. */
export function toFaults(file: string, data: unknown, issues: readonly z.core.$ZodIssue[]): Fault[] {
  return issues.flatMap((issue): Fault[] => {
    const at = issue.path.map((step) => (typeof step === 'number' ? step : String(step)))
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => {
        const value = valueAt(data, [...at, key]) ?? null
        return { file, at: [...at, key], atKey: true, value, ...describeUnknown(key, value) }
      })
    }
    const value = valueAt(data, at)
    const { code, message } = describe(issue, value, nameOf(at))
    return [{ file, at, value: value ?? null, code, message }]
  })
}

/** In `{ note: one thing, and another }` YAML ends the text at the comma and takes the rest for a field. */
function describeUnknown(key: string, value: unknown): { code: string; message: string } {
  if (value === null && key.includes(' '))
    return {
      code: 'TEXT_CUT_AT_COMMA',
      message: `A comma ended the text before "${key}": put the whole text in quotes.`,
    }
  return { code: 'UNKNOWN_FIELD', message: `There is no field \`${key}\` here: correct its spelling or remove it.` }
}

function describe(issue: z.core.$ZodIssue, value: unknown, field: string): { code: string; message: string } {
  if (value === undefined && issue.code !== 'custom')
    return { code: 'FIELD_MISSING', message: `${field} is missing: add it.` }
  if (value === null)
    return { code: 'FIELD_EMPTY', message: `${field} is empty: fill it in, or remove it if it may be left out.` }
  switch (issue.code) {
    case 'invalid_type':
      return {
        code: 'WRONG_TYPE',
        message: `${field} should be ${nameType(issue.expected)}, and is ${show(value)}.`,
      }
    case 'invalid_value':
      if (!issue.message.startsWith('Invalid')) return { code: 'NOT_IN_LIST', message: issue.message }
      return {
        code: 'NOT_IN_LIST',
        message: `${show(value)} is not possible for ${field}: use ${issue.values.join(', ')}.`,
      }
    case 'invalid_format':
      return { code: 'BAD_FORM', message: issue.message }
    case 'too_big':
      return { code: 'TOO_LONG', message: `${field} is above its limit of ${issue.maximum}: shorten it.` }
    case 'too_small':
      return { code: 'TOO_SHORT', message: issue.message }
    case 'custom':
      return { code: String(issue.params?.['code'] ?? 'BAD_FORM'), message: issue.message }
    default:
      return { code: 'WRONG_TYPE', message: issue.message }
  }
}

/** The field, or the entry of a list: “0” is no name for people. */
function nameOf(at: DataPath): string {
  const field = at.findLast((step) => typeof step === 'string')
  const place = at.at(-1)
  if (typeof place !== 'number') return field === undefined ? 'The file' : `\`${field}\``
  return field === undefined ? `Entry ${place + 1}` : `Entry ${place + 1} of \`${field}\``
}

function nameType(expected: string): string {
  if (expected === 'number' || expected === 'int') return 'a number, without quotes, spaces or thousands separators'
  if (expected === 'string') return 'a text (in quotes if it looks like a number)'
  if (expected === 'array') return 'a list: [one, two]'
  if (expected === 'object') return 'a group of fields'
  return `a ${expected}`
}

function show(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'a group of fields' : JSON.stringify(value)
}

function valueAt(data: unknown, at: DataPath): unknown {
  return at.reduce<unknown>((value, step) => {
    return typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[step] : undefined
  }, data)
}
