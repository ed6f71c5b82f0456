import { expect, test } from 'vitest'
import { describeDue } from './describe-due.ts'

test.each([
  [1, 0, 'You would soon forget it.'],
  [6, 0, 'You would soon forget them.'],
  [6, 6, 'What is new, or was missed, comes back after minutes until you know it.'],
])('of %i that are due %i are still being learned: %s', (dueCount, stillLearning, words) => {
  expect(describeDue({ dueCount, stillLearning })).toBe(words)
})

test('what is being learned and what was known are told apart', () => {
  expect(describeDue({ dueCount: 6, stillLearning: 2 })).toMatch(/^Of them 2 are new or were missed.*The rest/)
})
