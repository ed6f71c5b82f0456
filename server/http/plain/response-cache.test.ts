import { randomBytes } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { type KeptResponse, ResponseCache } from './response-cache.ts'

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
  expect(cache.get('asked')?.body).toEqual(body)
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

test('an answer is packed once, and again when it says something else', async () => {
  const cache = openCache()
  const pack = (kept: KeptResponse) => cache.pack('asked', kept, 'gzip')
  const keep = (text: string) => cache.keep('asked', Buffer.from(text), cache.generation)
  const kept = keep('one '.repeat(1_000))
  const packed = await pack(kept)
  expect(gunzipSync(packed.body)).toEqual(kept.body)
  expect((await pack(kept)).body).toBe(packed.body)
  expect(gunzipSync((await pack(keep('two '.repeat(1_000)))).body).toString()).toMatch(/^two /)
})

test('what was packed while something changed is not kept', async () => {
  const cache = openCache()
  const kept = cache.keep('asked', Buffer.alloc(4_000, 'one '), cache.generation)
  const packing = cache.pack('asked', kept, 'br')
  cache.forget()
  expect((await cache.pack('asked', kept, 'br')).body).not.toBe((await packing).body)
})

test('what is kept holds no memory but its own', async () => {
  const cache = openCache()
  const text = 'one '.repeat(1_000)
  const kept = cache.keep('asked', Buffer.from(text), cache.generation)
  for (const { body } of [kept, await cache.pack('asked', kept, 'gzip'), await cache.pack('asked', kept, 'br')])
    expect(body.buffer.byteLength).toBe(body.length)
})

test('packed answers take room too', async () => {
  const cache = openCache()
  const noise = (at: number) => randomBytes(20_000 + at)
  for (let at = 0; at < 40; at++) {
    const kept = cache.keep(`question ${at}`, noise(at), cache.generation)
    await cache.pack(`question ${at}`, kept, 'gzip')
  }
  expect(cache.get('question 0')).toBeUndefined()
  expect(cache.get('question 39')).toBeDefined()
})

test('small answers count with what it costs to hold them, so that their number has an end', () => {
  const cache = openCache()
  for (let at = 0; at < 3_000; at++) cache.keep(`question ${at}`, body, cache.generation)
  expect(cache.get('question 0')).toBeUndefined()
  expect(cache.get('question 2999')).toBeDefined()
})
