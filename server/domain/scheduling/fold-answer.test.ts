import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateAnswer, foldAnswer, type FoldableAnswer, type FoldedMemory } from './fold-answer.ts'

const start = new Date('2024-10-24T12:00:00Z')
const answer = (rest: Partial<FoldableAnswer> = {}): FoldableAnswer => {
  return { rating: 1, verdict: 'INCORRECT', confidence: null, retention: 0.9, answeredAt: start, ...rest }
}

test.each([
  ['wrong and sure', 0.85, 'INCORRECT', 0.85],
  ['wrong and not sure', 0.79, 'INCORRECT', 0],
  ['wrong without a word', null, 'INCORRECT', 0],
  ['partly right and sure', 0.97, 'PARTIAL', 0],
  ['right and sure', 0.97, 'CORRECT', 0],
] as const)('an answer that is %s', (_, confidence, verdict, confidentError) => {
  expect(foldAnswer(null, answer({ confidence, verdict })).confidentError).toBe(confidentError)
})

test('the next answer settles a confident error', () => {
  const wrong = foldAnswer(null, answer({ confidence: 0.97 }))
  const later = new Date(start.getTime() + 86_400_000)
  expect(foldAnswer(wrong, answer({ rating: 3, verdict: 'CORRECT', answeredAt: later })).confidentError).toBe(0)
})

test('who wants to remember more is asked sooner, and remembers no differently for it', () => {
  const history = (retention: number) =>
    [0, 1, 2, 3].reduce<FoldedMemory | null>((memory, _) => {
      return foldAnswer(memory, answer({ rating: 3, verdict: 'CORRECT', retention, answeredAt: memory?.due ?? start }))
    }, null)
  expect(history(0.97)?.scheduledDays).toBeLessThan(history(0.7)?.scheduledDays ?? 0)
})

test('whatever the clocks say, dates of answers rise, so that sorting by them gives back the order of the fold', () => {
  const clockMs = fc.oneof(fc.integer({ min: -100_000, max: 100_000 }), fc.integer({ min: 0, max: 2 }))
  const drawn = fc.record({ rating: fc.constantFrom(1, 2, 3, 4), clockMs })
  fc.assert(
    fc.property(fc.array(drawn, { maxLength: 15 }), (given) => {
      const dated: FoldableAnswer[] = []
      let memory: FoldedMemory | null = null
      for (const { rating, clockMs } of given) {
        const next = answer({ rating, answeredAt: dateAnswer(memory, new Date(start.getTime() + clockMs)) })
        memory = foldAnswer(memory, next)
        dated.push(next)
      }
      const sorted = dated.toReversed().toSorted((a, b) => a.answeredAt.getTime() - b.answeredAt.getTime())
      expect(sorted).toEqual(dated)
      expect(sorted.reduce<FoldedMemory | null>(foldAnswer, null)).toEqual(memory)
    }),
  )
})
