import { expect, test } from 'vitest'
import { titleOf } from './run-history.ts'

test.each([
  ['# why\nquery Claims($a: Int) { claims { totalCount } }', 'Claims'],
  ['mutation StartQuiz { startQuiz { __typename } }', 'StartQuiz'],
  ['# why\n{\n  reports {\n    slug\n  }\n}', '{ reports { slug } }'],
])('a run is called by its name, or else by its text without comments', (query, title) => {
  expect(titleOf({ query })).toBe(title)
})

test('of several operations the one that ran names the run', () => {
  expect(titleOf({ query: 'query One { a } query Two { b }', operationName: 'Two' })).toBe('Two')
})
