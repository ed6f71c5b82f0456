import { randomUUID } from 'node:crypto'
import type { Database } from '../../../server/database/client.ts'

/** @returns the id of a learner who has not begun, or who has met so many items of the report's own, half of them due */
export async function makeLearner(database: Database, met = 0): Promise<string> {
  const { id } = await database.learner.create({ data: { name: 'Guest', email: `${randomUUID()}@example.org` } })
  await database.$executeRaw`
    INSERT INTO "Memory" ("learnerId", "itemId", stability, difficulty, state, due, "lastReview", "scheduledDays",
      "learningSteps", reps, lapses)
    SELECT ${id}::uuid, id, 5, 5, 2, now() + (nth % 40 - 20) * interval '1 day', now() - interval '30 days', 5, 0, 3, 0
    FROM (SELECT id, row_number() OVER (ORDER BY md5(key)) AS nth FROM "Item" WHERE key !~ '-c[0-9]+$') AS item
    WHERE nth <= ${met}`
  return id
}
