import { expect, test } from 'vitest'
import { describePastQuiz } from './past-quiz.ts'

const result = (points: number, possible: number) => ({ score: { points, possible } })

test('a quiz that was answered to the end says how long it was and what it earned', () => {
  expect(describePastQuiz({ mode: 'EXAM', answeredCount: 10, result: result(7.5, 10) })).toEqual({
    what: 'Exam, 10 questions',
    outcome: '7.5 of 10 points',
  })
})

test('one that was ended early says how far it went', () => {
  expect(describePastQuiz({ mode: 'PRACTICE', answeredCount: 4, result: result(3, 10) })).toEqual({
    what: 'Practice, 4 of 10 questions answered',
    outcome: '3 of 10 points',
  })
})
