import { expect, test } from 'vitest'
import { countAttempts } from './attempts.ts'

const limit = { window: 60, max: 2 }

test('attempts beyond the limit wait for the end of the window, which begins with the first', () => {
  let nowMs = 0
  const attempts = countAttempts(() => new Date(nowMs))
  expect(attempts.take('a', limit).allowed).toBe(true)
  nowMs = 20_000
  expect(attempts.take('a', limit).allowed).toBe(true)
  expect(attempts.take('a', limit)).toEqual({ allowed: false, retryAfter: 40 })
  nowMs = 60_000
  expect(attempts.take('a', limit).allowed).toBe(true)
})

test('each key is counted by itself, and can be forgotten', () => {
  const attempts = countAttempts(() => new Date(0))
  for (const key of ['a', 'a', 'b']) attempts.take(key, limit)
  expect(attempts.take('b', limit).allowed).toBe(true)
  expect(attempts.take('a', limit).allowed).toBe(false)
  attempts.forget('a')
  expect(attempts.take('a', limit).allowed).toBe(true)
})

test('ever new keys do not fill the memory', () => {
  let nowMs = 0
  const attempts = countAttempts(() => new Date(nowMs))
  for (let key = 0; key < 50_000; key++) {
    nowMs += 1_000
    attempts.take(String(key), limit)
  }
  expect(attempts.take('49999', limit).allowed).toBe(true)
})
