import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ChoicePrompt, ChoiceRubric } from '../quiz/item.ts'
import { gradeChoice } from './grade-choice.ts'

const prompt: ChoicePrompt = {
  kind: 'CHOICE',
  stems: ['Which country tolerates the deployment?'],
  options: [
    { id: 'a', text: 'China' },
    { id: 'b', text: 'Japan' },
    { id: 'c', text: 'South Korea' },
  ],
}
const rubric: ChoiceRubric = {
  kind: 'CHOICE',
  key: 'China',
  explanation: 'The report says that China tolerates the deployment.',
  keyId: 'a',
  sources: [
    { optionId: 'a', claim: 'china-tolerates', confusion: null },
    { optionId: 'b', claim: 'japan-protests', confusion: 'Japan protested' },
    { optionId: 'c', claim: null, confusion: null },
  ],
}

test('the key earns everything and is confirmed in one sentence', () => {
  expect(gradeChoice(prompt, rubric, { kind: 'CHOICE', choice: 'a' })).toEqual({
    credit: 1,
    verdict: 'CORRECT',
    parts: [{ id: 'a', correct: true, message: null }],
    remarks: [],
    feedback: ['Right. The report says that China tolerates the deployment.'],
  })
})

test('a lure is named as what was picked, and refuted before and after', () => {
  expect(gradeChoice(prompt, rubric, { kind: 'CHOICE', choice: 'b' })).toEqual({
    credit: 0,
    verdict: 'INCORRECT',
    parts: [{ id: 'b', correct: false, message: 'Japan protested' }],
    remarks: ['You picked “Japan”. Japan protested.'],
    feedback: [
      'Not right. The report says that China tolerates the deployment.',
      'You picked “Japan”. Japan protested.',
      'The answer: China.',
    ],
  })
})

test('no option is asked for again', () => {
  expect(gradeChoice(prompt, rubric, { kind: 'CHOICE', choice: '' })).toMatchObject({ refused: 'EMPTY' })
})

test('an option of another question is refused, never a zero', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 2 }), (choice) => {
      expect(gradeChoice(prompt, rubric, { kind: 'CHOICE', choice })).toMatchObject({ refused: 'UNKNOWN_OPTION' })
    }),
  )
})
