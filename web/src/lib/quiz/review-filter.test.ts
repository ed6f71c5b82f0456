import { expect, test } from 'vitest'
import { filterQuestions, missedClaims } from './review-filter.ts'

const asked = (slug: string, verdict: string | null, confidence: number | null = null) => ({
  claim: { slug },
  answer: verdict === null ? null : { grade: { verdict }, confidence },
})
const slugs = (questions: readonly { claim: { slug: string } }[]) => questions.map(({ claim }) => claim.slug)

test('what was wrong, only partly right or left open was missed, each claim once', () => {
  const questions = [
    asked('grain', 'CORRECT'),
    asked('ore', 'PARTIAL'),
    asked('fees', 'INCORRECT'),
    asked('ore', 'INCORRECT'),
    asked('pilots', null),
  ]
  expect(missedClaims(questions)).toEqual(['ore', 'fees', 'pilots'])
  expect(slugs(filterQuestions(questions, 'missed'))).toEqual(['ore', 'fees', 'ore', 'pilots'])
})

test('whoever gave it less than a likely chance was unsure, right or wrong; whoever said nothing was not', () => {
  const questions = [
    asked('grain', 'CORRECT', 0.5),
    asked('ore', 'INCORRECT', 0.2),
    asked('fees', 'CORRECT', 0.675),
    asked('pilots', 'CORRECT'),
    asked('border', null),
  ]
  expect(slugs(filterQuestions(questions, 'unsure'))).toEqual(['grain', 'ore'])
  expect(filterQuestions(questions, 'all')).toBe(questions)
})
