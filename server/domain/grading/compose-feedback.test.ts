import fc from 'fast-check'
import { expect, test } from 'vitest'
import { composeFeedback } from './compose-feedback.ts'

const rubric = { key: 'State Duma', explanation: 'The State Duma had not ratified it' }

test('a right answer is confirmed once', () => {
  expect(composeFeedback('CORRECT', rubric, [])).toEqual(['Right. The State Duma had not ratified it.'])
})

test('a wrong answer always hears the right one, even where the explanation holds it', () => {
  expect(composeFeedback('INCORRECT', rubric, [])).toEqual([
    'Not right. The State Duma had not ratified it.',
    'The answer: State Duma.',
  ])
})

test('remarks stand in the middle, each as a sentence', () => {
  expect(composeFeedback('PARTIAL', rubric, ['One of two', 'Is it “both”?'])).toEqual([
    'Partly right. The State Duma had not ratified it.',
    'One of two.',
    'Is it “both”?',
    'The answer: State Duma.',
  ])
})

test('whatever is remarked, the last words are the key', () => {
  fc.assert(
    fc.property(fc.constantFrom('PARTIAL', 'INCORRECT'), fc.array(fc.string()), (verdict, remarks) => {
      expect(composeFeedback(verdict, rubric, remarks).at(-1)).toBe('The answer: State Duma.')
    }),
  )
})
