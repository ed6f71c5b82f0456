import { expect, test } from 'vitest'
import { toShare } from './share.ts'
import { type StandingCell, suggestPractice } from './suggest-practice.ts'

const cell = (topic: StandingCell['topic'], rest: Partial<StandingCell> = {}): StandingCell => ({
  topic,
  country: 'ostia',
  countryName: 'Ostia',
  claims: 20,
  claimsMet: 20,
  share: toShare(0, 0),
  recallTomorrow: 1,
  ...rest,
})
const nothingDue = { due: 0, confidentErrors: 0 }

test('what is due comes before everything else, and says how much of it was a confident error', () => {
  const weak = cell('MOTIVE', { share: toShare(0, 30) })
  expect(suggestPractice({ cells: [weak], due: 30, confidentErrors: 2 })).toEqual({
    mode: 'REVIEW',
    topics: [],
    countries: [],
    length: 20,
    reason: '30 questions are due for review, 2 of which you answered wrong while you were sure.',
  })
})

test('a cell is weak by the upper end of its interval, so that a few wrong answers do not outweigh many', () => {
  const few = cell('RISK', { share: toShare(1, 5) })
  const many = cell('FIGURE', { share: toShare(12, 40), claims: 9 })
  expect(suggestPractice({ cells: [few, many], ...nothingDue })).toEqual({
    mode: 'PRACTICE',
    topics: ['FIGURE'],
    countries: ['ostia'],
    length: 4,
    reason: 'On the figures (Ostia) you were right in 30% of 40 answers: between 18% and 45% with 95% confidence.',
  })
})

test('then the cell with most that was not met, motives before risks', () => {
  const cells = [cell('RISK', { claimsMet: 0 }), cell('MOTIVE', { claimsMet: 10 })]
  expect(suggestPractice({ cells, ...nothingDue }).reason).toBe('You have met 10 of 20 claims on the motives (Ostia).')
})

test('then what fades', () => {
  const { reason, topics } = suggestPractice({ cells: [cell('EVENT', { recallTomorrow: 0.84 })], ...nothingDue })
  expect(topics).toEqual(['EVENT'])
  expect(reason).toContain('tomorrow you would recall 84%')
})

test('a cell too small for a quiz is never suggested alone', () => {
  const small = cell('LEGAL', { claims: 3, claimsMet: 0, share: toShare(0, 20) })
  expect(suggestPractice({ cells: [small], ...nothingDue })).toMatchObject({ topics: [], countries: [] })
})
