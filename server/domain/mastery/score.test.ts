import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TOPICS } from '../claims/vocabulary.ts'
import { type ScoredAnswer, scoreQuiz } from './score.ts'

const answers: ScoredAnswer[] = [
  { topic: 'EVENT', countries: ['russia'], credit: 1 },
  { topic: 'POSITION', countries: ['china', 'russia'], credit: 0.5 },
  { topic: 'MOTIVE', countries: ['russia'], credit: null },
  { topic: 'FIGURE', countries: [], credit: 1 },
]

test('motives, figures and positions stand first, and the country most asked about', () => {
  const score = scoreQuiz(answers)
  expect(score.byTopic.map(({ topic }) => topic)).toEqual(['MOTIVE', 'FIGURE', 'POSITION', 'EVENT'])
  expect(score.byCountry.map(({ country, share }) => [country, share.points, share.possible])).toEqual([
    ['russia', 1.5, 3],
    ['china', 0.5, 1],
  ])
  expect(score.cells.map(({ topic, country, share }) => [topic, country, share.points, share.n])).toEqual([
    ['MOTIVE', 'russia', 0, 0],
    ['POSITION', 'russia', 0.5, 1],
    ['POSITION', 'china', 0.5, 1],
    ['EVENT', 'russia', 1, 1],
  ])
  expect(score.total).toMatchObject({ points: 2.5, possible: 4, n: 3, fraction: null })
})

test('the topics add up to the total, and neither depends on the order of the answers', () => {
  const answer = fc.record({
    topic: fc.constantFrom(...TOPICS),
    countries: fc.subarray(['china', 'japan', 'russia']),
    credit: fc.option(fc.constantFrom(0, 0.25, 0.5, 1)),
  })
  fc.assert(
    fc.property(fc.array(answer, { maxLength: 40 }), (given) => {
      const score = scoreQuiz(given)
      expect(score.byTopic.reduce((sum, { share }) => sum + share.points, 0)).toBe(score.total.points)
      expect(score.byTopic.reduce((sum, { share }) => sum + share.possible, 0)).toBe(given.length)
      expect(scoreQuiz(given.toReversed())).toEqual(score)
    }),
  )
})
