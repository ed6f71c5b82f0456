import { expect, test } from 'vitest'
import { placeIn } from './place-in.ts'

const placeOf = (query: string) => placeIn(new URLSearchParams(query), 10)

test('an address names a question by its number, and the end by the number after the last', () => {
  expect(placeOf('question=1')).toBe(0)
  expect(placeOf('question=10')).toBe(9)
  expect(placeOf('question=11')).toBe(10)
})

test.each(['', 'question=', 'question=0', 'question=12', 'question=1.5', 'question=two', 'question=-1'])(
  '“%s” names none',
  (query) => expect(placeOf(query)).toBeNull(),
)
