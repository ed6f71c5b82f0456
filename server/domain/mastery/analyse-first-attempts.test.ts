import { expect, test } from 'vitest'
import { analyseFirstAttempts } from './analyse-first-attempts.ts'

const attempts = (credits: readonly number[], elsewhere: readonly (number | null)[]) =>
  credits.map((credit, at) => ({ credit, elsewhere: elsewhere[at] ?? null }))

test('an item that the able get right discriminates, and says how surely', () => {
  const { discriminationIndex, discriminationInterval, facility } = analyseFirstAttempts(
    attempts([0, 0, 0, 1, 1, 1, 0, 1], [0.2, 0.3, 0.1, 0.8, 0.9, 0.7, 0.5, 0.4]),
  )
  expect(discriminationIndex).toBeGreaterThan(50)
  expect(discriminationInterval?.low).toBeLessThan(discriminationIndex ?? 0)
  expect(facility).toMatchObject({ n: 8, fraction: 0.5 })
})

test('below five learners nothing is said', () => {
  expect(analyseFirstAttempts(attempts([0, 1, 1, 0], [0, 1, 1, 0]))).toMatchObject({
    facility: { fraction: null, n: 4 },
    discriminationIndex: null,
    discriminationInterval: null,
    discriminativeEfficiency: null,
  })
})

test('who answered nothing else counts for facility alone', () => {
  expect(analyseFirstAttempts(attempts([0, 1, 1, 0, 1, 1], [0, 1, null, 0.2, 0.9, 0.8]))).toMatchObject({
    compared: 5,
    facility: { n: 6 },
  })
})
