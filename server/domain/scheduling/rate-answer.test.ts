import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rateAnswer } from './rate-answer.ts'

const QUICK = 5_000
const STEADY = 25_000
const SLOW = 90_000
const right = { credit: 1, verdict: 'CORRECT' } as const
const wrong = { credit: 0, verdict: 'INCORRECT' } as const
const partly = (credit: number) => ({ credit, verdict: 'PARTIAL' }) as const

test.each([
  ['wrong', wrong, 0.99, QUICK, 1],
  ['less than half right', partly(0.49), 0.99, QUICK, 1],
  ['half right', partly(0.5), 0.99, QUICK, 2],
  ['right but unsure', right, 0.5, QUICK, 2],
  ['right but slow', right, 0.97, SLOW, 2],
  ['right', right, 0.7, QUICK, 3],
  ['right and sure but not quick', right, 0.97, STEADY, 3],
  ['right and quick, confidence not stated', right, null, QUICK, 3],
  ['right, sure and quick', right, 0.8, QUICK, 4],
] as const)('%s', (_, grade, confidence, timeTakenMs, rating) => {
  expect(rateAnswer({ kind: 'CHOICE', grade, confidence, timeTakenMs })).toBe(rating)
})

test('a right answer is never rated below a wrong one', () => {
  const time = fc.nat(300_000)
  const confidence = fc.option(fc.double({ min: 0, max: 1, noNaN: true }))
  fc.assert(
    fc.property(time, time, confidence, confidence, (rightMs, wrongMs, rightly, wrongly) => {
      const best = rateAnswer({ kind: 'NUMERIC', grade: right, confidence: rightly, timeTakenMs: rightMs })
      expect(best).toBeGreaterThan(
        rateAnswer({ kind: 'NUMERIC', grade: wrong, confidence: wrongly, timeTakenMs: wrongMs }),
      )
    }),
  )
})
