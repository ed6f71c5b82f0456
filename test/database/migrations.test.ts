import { afterAll, beforeAll, expect, test } from 'vitest'
import { diffSchema } from '../../server/database/diff-schema.ts'
import { emptyDatabase } from '../../server/database/empty-database.ts'
import { migrate, migrationStatus } from '../../server/database/migrate.ts'
import { createTestDatabase, type TestDatabase } from '../database.ts'

let copy: TestDatabase

beforeAll(async () => {
  copy = await createTestDatabase()
})

afterAll(() => copy.drop())

test('the migrations and schema.prisma describe the same tables', async () => {
  expect(await diffSchema(copy.url)).toBe('')
})

test('migrating a database that is up to date changes nothing', async () => {
  expect(await migrate(copy.url)).toEqual([])
  const status = await migrationStatus(copy.url)
  expect(status).toMatchObject({ pending: [], failed: [], edited: [] })
  expect(status.applied.length).toBeGreaterThan(1)
})

test('of two processes that start at once, one migrates and the other waits for it', async () => {
  await emptyDatabase(copy.url)
  const { pending } = await migrationStatus(copy.url)
  const outcomes = await Promise.all([migrate(copy.url), migrate(copy.url)])
  expect(outcomes.toSorted((a, b) => b.length - a.length)).toEqual([pending, []])
})

test('a migration that was left half done stops the next start by name', async () => {
  const [name] = (await migrationStatus(copy.url)).applied
  await copy.database.$executeRaw`UPDATE "_prisma_migrations" SET finished_at = NULL WHERE migration_name = ${name}`
  await expect(migrate(copy.url)).rejects.toThrow(`Migration ${name} was left half done.`)
})
