import { expect, test } from 'vitest'
import type { TrueFalsePrompt, TrueFalseRubric } from '../quiz/item.ts'
import { gradeTrueFalse } from './grade-true-false.ts'

const prompt: TrueFalsePrompt = {
  kind: 'TRUE_FALSE',
  stems: ['Does the report say this?'],
  statement: 'Japan tolerates the deployment.',
}
const swapped: TrueFalseRubric = {
  kind: 'TRUE_FALSE',
  key: 'China tolerates the deployment.',
  explanation: 'China tolerates the deployment.',
  truth: false,
  swap: { said: 'China', shown: 'Japan', claim: 'japan-protests' },
}
const plain: TrueFalseRubric = { ...swapped, truth: true, swap: null }

test.each([true, false])('whoever met a swapped sentence is told so, after the answer %s', (trueFalse) => {
  expect(gradeTrueFalse(prompt, swapped, { kind: 'TRUE_FALSE', trueFalse })).toMatchObject({
    credit: trueFalse ? 0 : 1,
    remarks: ['One element of the sentence was swapped: it showed “Japan” where the report has “China”.'],
  })
})

test('a true sentence is confirmed', () => {
  expect(gradeTrueFalse(prompt, plain, { kind: 'TRUE_FALSE', trueFalse: true })).toMatchObject({
    credit: 1,
    verdict: 'CORRECT',
  })
})

test('a true sentence called false earns nothing', () => {
  expect(gradeTrueFalse(prompt, plain, { kind: 'TRUE_FALSE', trueFalse: false })).toMatchObject({
    credit: 0,
    verdict: 'INCORRECT',
  })
})
