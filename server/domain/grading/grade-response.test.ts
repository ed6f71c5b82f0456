import { expect, test } from 'vitest'
import { gradeResponse } from './grade-response.ts'

const prompt = { kind: 'TRUE_FALSE', stems: ['Does the report say this?'], statement: 'It rains.' } as const
const rubric = { kind: 'TRUE_FALSE', key: 'True', explanation: 'It rains.', truth: true, swap: null } as const

test('a response of another kind is refused with what to send', () => {
  expect(gradeResponse(prompt, rubric, { kind: 'CHOICE', choice: 'a' })).toEqual({
    refused: 'WRONG_KIND',
    message: 'This question takes another kind of answer. Send true or false.',
  })
})

test('a prompt with the rubric of another item is a bug', () => {
  const other = { kind: 'CHOICE', key: '', explanation: '', keyId: '', sources: [] } as const
  expect(() => gradeResponse(prompt, other, { kind: 'TRUE_FALSE', trueFalse: true })).toThrow('TRUE_FALSE')
})
