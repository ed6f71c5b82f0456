import { expect, test } from 'vitest'
import { pick, placeOfKey } from './pick.ts'
import type { Prompt } from './types.ts'

const options = [
  { id: 'a', text: 'Oslo' },
  { id: 'b', text: 'Bern' },
]
const one = { __typename: 'ChoicePrompt', kind: 'CHOICE', stem: 'Which?', options } as Prompt
const several = { __typename: 'MultiChoicePrompt', kind: 'MULTI_CHOICE', stem: 'Which?', options } as Prompt

test('picking another option of a single choice replaces the first', () => {
  expect(pick(one, { choice: 'a' }, 'b')).toEqual({ choice: 'b' })
})

test('picking an option of several adds it, and picking it again takes it away', () => {
  const both = pick(several, { choices: ['a'] }, 'b')
  expect(both).toEqual({ choices: ['a', 'b'] })
  expect(pick(several, both, 'a')).toEqual({ choices: ['b'] })
})

test('taking away the last pick leaves no response', () => {
  expect(pick(several, { choices: ['a'] }, 'a')).toBeNull()
})

test('digits and letters name the same places', () => {
  expect(placeOfKey('1')).toBe(placeOfKey('a'))
  expect(placeOfKey('9')).toBe(placeOfKey('I'))
  expect(placeOfKey('0')).toBeNull()
  expect(placeOfKey('Enter')).toBeNull()
})
