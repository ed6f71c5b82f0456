import fc from 'fast-check'
import { expect, test } from 'vitest'
import { composeFeedback } from './compose-feedback.ts'

const rubric = { key: 'State Duma', explanation: 'The State Duma had not ratified it' }
const feedbackOn = (...given: Parameters<typeof composeFeedback>) => composeFeedback(...given).feedback

test('whoever is right is told why and not what, which was said by the answer', () => {
  expect(feedbackOn('CORRECT', rubric, [])).toEqual(['Right. The State Duma had not ratified it.'])
  expect(feedbackOn('CORRECT', { ...rubric, key: 'the lower house' }, ['Well spelt'])).toEqual([
    'Right. The State Duma had not ratified it.',
    'Well spelt.',
  ])
})

test('a wrong answer always hears the right one, even where the explanation holds it', () => {
  expect(feedbackOn('INCORRECT', rubric, [])).toEqual([
    'Not right. The State Duma had not ratified it.',
    'The answer: State Duma.',
  ])
})

test('a sentence that is both explanation and key is said once, at the end', () => {
  expect(feedbackOn('INCORRECT', { key: 'It rains.', explanation: 'It rains.' }, ['It snows elsewhere'])).toEqual([
    'Not right.',
    'It snows elsewhere.',
    'The answer: It rains.',
  ])
})

test('remarks stand in the middle, each as a sentence, and by themselves', () => {
  expect(composeFeedback('PARTIAL', rubric, ['One of two', 'Is it “both”?'])).toEqual({
    remarks: ['One of two.', 'Is it “both”?'],
    feedback: [
      'Partly right. The State Duma had not ratified it.',
      'One of two.',
      'Is it “both”?',
      'The answer: State Duma.',
    ],
  })
})

test('whatever is remarked, the last words are the key', () => {
  fc.assert(
    fc.property(fc.constantFrom('PARTIAL', 'INCORRECT'), fc.array(fc.string()), (verdict, remarks) => {
      expect(feedbackOn(verdict, rubric, remarks).at(-1)).toBe('The answer: State Duma.')
    }),
  )
})
