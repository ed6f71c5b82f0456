import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../client.ts'
import { createTestDatabase, recordStatements, type TestDatabase } from '../database.ts'

let testDatabase: TestDatabase
let servers: readonly [TestServer, TestServer]

/** With the packs' own claims these make three pages; what happens on the last does not show on the first. */
beforeAll(async () => {
  testDatabase = await createTestDatabase()
  await testDatabase.database
    .$executeRaw`INSERT INTO "Claim" (id, "reportId", slug, ordinal, statement, topics, basis, hash)
    SELECT gen_random_uuid(), "reportId", 'made-up-' || n, 100000 + n, 'Made up.', topics, basis, hash
    FROM (SELECT * FROM "Claim" ORDER BY slug DESC LIMIT 1) claim, generate_series(1, 1000) n`
  servers = [await startTestServer(testDatabase.database), await startTestServer(testDatabase.database)]
})
afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()))
  await testDatabase.drop()
})

const ask = async (at: 0 | 1, tag?: string, encoding = 'identity') => {
  const headers = { 'accept-encoding': encoding, ...(tag !== undefined && { 'if-none-match': tag }) }
  const response = await servers[at].client().fetch('/api/claims.jsonl', { headers })
  return { status: response.status, tag: response.headers.get('etag') ?? '', text: await response.text() }
}

/** What may happen to the corpus, by import or by hand; each time with other words. */
const CHANGES = {
  'a claim on the first page': (words: string) =>
    testDatabase.database.$executeRaw`UPDATE "Claim" SET statement = ${words} WHERE ordinal = 1`,
  'a claim on the last page': (words: string) =>
    testDatabase.database.$executeRaw`UPDATE "Claim" SET statement = ${words} WHERE slug = 'made-up-1000'`,
  'the name of an actor': (words: string) =>
    testDatabase.database.$executeRaw`UPDATE "Actor" SET name = ${words} WHERE slug = 'china'`,
  'a figure that goes': () =>
    testDatabase.database.$executeRaw`DELETE FROM "Figure" WHERE id = (SELECT id FROM "Figure" LIMIT 1)`,
}

test('a tag that one server gave holds at the other until something changes, and never a moment longer', async () => {
  const changed = fc.record({ change: fc.constantFrom(...Object.keys(CHANGES)) })
  const asked = fc.record({ at: fc.constantFrom(0, 1), encoding: fc.constantFrom('identity', 'gzip', 'br') })
  let known = await ask(0)
  let isSame = true
  let number = 0
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(changed, asked), { maxLength: 6 }), async (steps) => {
      for (const step of steps) {
        if ('change' in step) {
          await CHANGES[step.change as keyof typeof CHANGES](`Change ${(number += 1)}.`)
          isSame = false
          continue
        }
        const answer = await ask(step.at as 0 | 1, known.tag, step.encoding)
        expect(answer.status).toBe(isSame ? 304 : 200)
        if (answer.status === 304) expect((await ask(step.at === 0 ? 1 : 0)).text).toBe(known.text)
        else known = answer
        isSame = true
      }
    }),
    { numRuns: 25 },
  )
})

test('nothing is sent again for one statement', async () => {
  const { tag } = await ask(0)
  const { result, queries } = await recordStatements(testDatabase.database, () => ask(1, `"another", ${tag}`))
  expect(result).toEqual({ status: 304, tag, text: '' })
  expect(queries).toHaveLength(1)
})

test('other answers have other tags', async () => {
  const tagOf = async (where: string) =>
    (await servers[0].client().fetch(`/api/claims.jsonl?where=${where}`)).headers.get('etag')
  expect(await tagOf('{"country":"china"}')).not.toBe(await tagOf('{"country":"russia"}'))
})

test('what is written and not yet committed has no part in a tag, nor what is taken back', async () => {
  const before = await ask(0)
  const takeBack = testDatabase.database.$transaction(async (transaction) => {
    await transaction.$executeRaw`UPDATE "Claim" SET statement = 'Taken back.' WHERE slug = 'made-up-999'`
    expect((await ask(1, before.tag)).status).toBe(304)
    throw new Error('taken back')
  })
  await expect(takeBack).rejects.toThrow('taken back')
  expect((await ask(0, before.tag)).status).toBe(304)
})

test('two who change the corpus at once do not wait for each other, and each makes a tag of its own', async () => {
  const { database } = testDatabase
  const tags = [(await ask(0)).tag]
  await database.$transaction(async (first) => {
    await first.$executeRaw`UPDATE "Claim" SET statement = 'By the first.' WHERE slug = 'made-up-997'`
    await database.$executeRaw`UPDATE "Claim" SET statement = 'By the second.' WHERE slug = 'made-up-998'`
    tags.push((await ask(0)).tag)
  })
  tags.push((await ask(0)).tag)
  await database.$executeRaw`UPDATE "Claim" SET statement = 'By a third.' WHERE slug = 'made-up-999'`
  tags.push((await ask(0)).tag)
  expect(new Set(tags).size).toBe(4)
  expect(await database.corpusVersion.count()).toBe(1)
})
