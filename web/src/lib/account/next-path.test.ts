import { expect, test } from 'vitest'
import { nextPath } from './next-path.ts'

test.each([
  ['/account', '/account'],
  ['/quiz/1/result?print=1', '/quiz/1/result?print=1'],
  ['https://elsewhere.example/', '/'],
  ['//elsewhere.example', '/'],
  ['/\\elsewhere.example', '/'],
  ['javascript:alert(1)', '/'],
])('%s leads to %s', (next, path) => expect(nextPath(new URLSearchParams({ next }))).toBe(path))

test('without a place to go to it is the beginning', () => {
  expect(nextPath(new URLSearchParams())).toBe('/')
})
