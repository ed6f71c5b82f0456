import { describe, expect, test } from 'vitest'
import { type Attempts, countAttempts } from './attempts.ts'

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

describe('a flood of new keys, all of them within their windows', () => {
  const flood = (attempts: Attempts, from: number, to: number) => {
    for (let key = from; key < to; key++) attempts.take(String(key), limit)
  }
  const exhaust = (attempts: Attempts, key: string) => {
    while (attempts.take(key, limit).allowed);
  }

  test('costs the same for each, and has an end to the memory it takes', () => {
    const attempts = countAttempts(() => new Date(0))
    exhaust(attempts, 'first')
    flood(attempts, 0, 200_000)
    expect(attempts.take('first', limit).allowed).toBe(true)
  })

  test('frees nobody before a hundred thousand, nor who goes on trying', () => {
    const attempts = countAttempts(() => new Date(0))
    exhaust(attempts, 'patient')
    exhaust(attempts, 'eager')
    flood(attempts, 0, 99_998)
    expect(attempts.take('eager', limit).allowed).toBe(false)
    flood(attempts, 99_998, 150_000)
    expect(attempts.take('eager', limit).allowed).toBe(false)
    expect(attempts.take('patient', limit).allowed).toBe(true)
  })
})
