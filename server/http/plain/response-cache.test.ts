import { expect, test } from 'vitest'
import { ResponseCache } from './response-cache.ts'

const body = Buffer.from('{"data":{}}')

/** A cache of one megabyte that hears of changes. */
function openCache(): ResponseCache {
  const cache = new ResponseCache(1)
  cache.setHearing(true)
  return cache
}

test('an answer that was begun before a change is given to who asked, and not kept', () => {
  const cache = openCache()
  const { generation } = cache
  cache.forget()
  expect(cache.keep('asked', body, generation).body).toBe(body)
  expect(cache.get('asked')).toBeUndefined()
  cache.keep('asked', body, cache.generation)
  expect(cache.get('asked')?.body).toBe(body)
})

test('an answer that was begun before changes could be heard of is not kept', () => {
  const cache = openCache()
  const { generation } = cache
  cache.setHearing(false)
  cache.setHearing(true)
  cache.keep('asked', body, generation)
  expect(cache.get('asked')).toBeUndefined()
})

test('nothing is kept while no change can be heard of', () => {
  const cache = openCache()
  cache.setHearing(false)
  cache.keep('asked', body, cache.generation)
  expect(cache.get('asked')).toBeUndefined()
})

test('the same body has the same tag, another body another', () => {
  const cache = openCache()
  const tagOf = (text: string) => cache.keep(text, Buffer.from(text), cache.generation).etag
  expect(tagOf('one')).toBe(tagOf('one'))
  expect(tagOf('one')).not.toBe(tagOf('two'))
})

test('small answers count with what it costs to hold them, so that their number has an end', () => {
  const cache = openCache()
  for (let at = 0; at < 3_000; at++) cache.keep(`question ${at}`, body, cache.generation)
  expect(cache.get('question 0')).toBeUndefined()
  expect(cache.get('question 2999')).toBeDefined()
})
