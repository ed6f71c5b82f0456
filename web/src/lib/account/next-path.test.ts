import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextPath } from './next-path.ts'

test.each([
  ['/account', '/account'],
  ['/quiz/1/result?print=1', '/quiz/1/result?print=1'],
  ['https://elsewhere.example/', '/'],
  ['//elsewhere.example', '/'],
  ['/\\elsewhere.example', '/'],
  ['/..//elsewhere.example', '/'],
  ['/.\\/elsewhere.example', '/'],
  ['/%2e%2e//elsewhere.example', '/'],
  ['javascript:alert(1)', '/'],
])('%s leads to %s', (next, path) => expect(nextPath(new URLSearchParams({ next }))).toBe(path))

test('without a place to go to it is the beginning', () => {
  expect(nextPath(new URLSearchParams())).toBe('/')
})

test('whatever the address says, it leads to this site', () => {
  const piece = fc.constantFrom('/', '\\', '.', '%2e', '\t', '@', ':', '?', '#', 'a', 'http:', 'elsewhere.example')
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const path = nextPath(new URLSearchParams({ next: pieces.join('') }))
      expect(new URL(path, 'https://debrief.example').origin).toBe('https://debrief.example')
    }),
    { numRuns: 2_000 },
  )
})
