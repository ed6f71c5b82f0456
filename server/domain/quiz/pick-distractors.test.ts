import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pickDistractors } from './pick-distractors.ts'

const lure = (text: string, distance = 0, claim: string | null = text, value?: number) => ({
  text,
  claim,
  confusion: 'It is something else.',
  distance,
  ...(value !== undefined && { value }),
})
const key = { text: 'to keep the peace', claim: 'key', confusion: null }

test('the nearest lures are taken', () => {
  const pool = [
    lure('to sail home soon', 0),
    lure('to win the race', 9),
    lure('to raise some money', 0),
    lure('to buy the harbour', 0),
  ]
  const texts = pickDistractors(key, pool, 'seed')?.map((each) => each.text)
  expect(texts).not.toContain('to win the race')
})

test('fewer than two lures are none', () => {
  expect(pickDistractors(key, [lure('to sail home soon')], 'seed')).toBeNull()
})

test('the key in other letters is no lure', () => {
  const pool = [lure('To keep the peace.'), lure('to sail home soon'), lure('to win the race')]
  expect(pickDistractors(key, pool, 'seed')).toHaveLength(2)
})

test('a claim lends one lure', () => {
  const pool = [
    lure('to sail home soon', 0, 'one'),
    lure('to win the race', 0, 'one'),
    lure('to buy the harbour', 0, 'two'),
  ]
  expect(pickDistractors(key, pool, 'seed')).toHaveLength(2)
})

test('two lures that say the same are offered once', () => {
  const pool = [lure('to keep trade routes open'), lure('to keep all trade routes open'), lure('to win the race')]
  expect(pickDistractors(key, pool, 'seed')).toHaveLength(2)
})

test('a lure that is far longer than the key is passed over', () => {
  const pool = [lure(`to ${'wait and '.repeat(10)}see`), lure('to sail home soon'), lure('to win the race')]
  expect(pickDistractors(key, pool, 'seed')).toHaveLength(2)
})

test('on a scale the key comes to stand in every place', () => {
  const pool = [1, 2, 3, 7, 8, 9].map((value) => lure(`${value} ships`, 0, `${value}`, value))
  const asked = { text: '5 ships', claim: 'key', confusion: null, value: 5 }
  const places = Array.from({ length: 40 }, (_, n) => {
    return pickDistractors(asked, pool, `${n}`)?.filter((each) => (each.value ?? 0) < asked.value).length
  })
  expect(new Set(places)).toEqual(new Set([0, 1, 2, 3]))
})

test('the order of the pool does not matter', () => {
  const pool = Array.from({ length: 9 }, (_, n) => lure(`to do thing ${'abcdefghi'[n]}${n}`, n % 3))
  fc.assert(
    fc.property(fc.shuffledSubarray(pool, { minLength: pool.length }), fc.string(), (shuffled, seed) => {
      expect(pickDistractors(key, shuffled, seed)).toEqual(pickDistractors(key, pool, seed))
    }),
  )
})
