import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeCursor, encodeCursor } from './cursor.ts'
import type { CursorValue, Ordering } from './ordering.ts'

const orderBy = (type: CursorValue): Ordering => ({ name: 'by', keys: [{ path: ['key'], type, direction: 'asc' }] })
const cursorOf = (value: unknown) => Buffer.from(JSON.stringify(['by', value])).toString('base64url')

const VALUES: Record<CursorValue, fc.Arbitrary<unknown>> = {
  integer: fc.integer(),
  number: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value)),
  uuid: fc.uuid(),
  text: fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0')),
  moment: fc
    .date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString()),
}

test.each(Object.keys(VALUES) as CursorValue[])('a cursor gives back the %s that it was made of', (type) => {
  fc.assert(
    fc.property(VALUES[type], (value) => {
      expect(decodeCursor(encodeCursor({ key: value }, orderBy(type)), orderBy(type))).toEqual([value])
    }),
  )
})

test.each([
  ['integer', 1.5],
  ['integer', 1e12],
  ['integer', '1'],
  ['number', null],
  ['uuid', 'nonsense'],
  ['text', 'a\0'],
  ['text', '\ud800'],
  ['text', 1],
  ['moment', '2024 Feb'],
  ['moment', '2024-02-30T25:00:00.000Z'],
] as const)(
  'a cursor by %s that somebody wrote with %j in it is refused, and not asked of the database',
  (type, value) => {
    expect(() => decodeCursor(cursorOf(value), orderBy(type))).toThrow('This cursor does not belong to this list')
  },
)
