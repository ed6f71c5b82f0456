import { expect, test } from 'vitest'
import { checkMatches } from './matching.ts'

const prompt = {
  lefts: ['Norland', 'Sudland', 'Ostland'].map((text, at) => ({ id: `l${at}`, text })),
  rights: ['to sell ore', 'to buy grain', 'to wait'].map((text, at) => ({ id: `r${at}`, text })),
}

test('pairs may stay open, in whatever order they are made', () => {
  expect(checkMatches(prompt, {})).toBeNull()
  expect(checkMatches(prompt, { l2: 'r0', l0: 'r1' })).toBeNull()
})

test('a part that is matched twice is named, with those it is matched with', () => {
  expect(checkMatches(prompt, { l0: 'r1', l1: 'r0', l2: 'r1' })).toBe(
    'B is matched with Norland and Ostland. It belongs to one of them.',
  )
})
