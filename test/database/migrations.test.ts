import { afterAll, beforeAll, expect, test } from 'vitest'
import { diffSchema } from '../../server/database/diff-schema.ts'
import { migrate, migrationStatus } from '../../server/database/migrate.ts'
import { createTestDatabase, recordStatements, type TestDatabase } from '../database.ts'

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
