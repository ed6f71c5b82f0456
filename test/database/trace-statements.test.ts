import { expect, test } from 'vitest'
import { statementsSoFar, traceStatements } from '../../server/database/trace-statements.ts'
import { createTestDatabase } from '../database.ts'

test('works that wait for the same connection side by side each see their own statements, and others none', async () => {
  const { database, drop } = await createTestDatabase({ poolSize: 1 })
  const work = (name: string) =>
    traceStatements(async () => {
      await database.read(`SELECT 1 AS "${name}"`, [])
      await database.report.count()
      await database.read(`SELECT 2 AS "${name}"`, [], new AbortController().signal)
      return statementsSoFar() ?? []
    })
  const untraced = async () => {
    for (let times = 0; times < 3; times++) await database.read('SELECT 0 AS "untraced"', [])
    return statementsSoFar()
  }
  const [one, nothing, two] = await Promise.all([work('one'), untraced(), work('two')])
  expect(nothing).toBeUndefined()
  for (const [name, statements] of [
    ['one', one],
    ['two', two],
  ] as const) {
    expect(statements.map(({ text }) => text)).toEqual([
      `SELECT 1 AS "${name}"`,
      expect.stringContaining('COUNT'),
      `SELECT 2 AS "${name}"`,
    ])
    expect(statements.map(({ rows }) => rows)).toEqual([1, 1, 1])
    for (const { ms } of statements) expect(ms).toBeGreaterThan(0)
  }
  await drop()
})

test('a statement that fails has neither time nor rows, and no values', async () => {
  const { database, drop } = await createTestDatabase()
  const statements = await traceStatements(async () => {
    await database.read('SELECT 1 / $1::int', [0]).catch(() => {})
    return statementsSoFar()
  })
  expect(statements).toEqual([{ text: 'SELECT 1 / $1::int', ms: null, rows: null }])
  await drop()
})
