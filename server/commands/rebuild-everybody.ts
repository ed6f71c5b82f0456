import { rebuildStanding } from '../actions/rebuild-standing.ts'
import { createDatabase } from '../database/client.ts'

const LEARNERS_AT_ONCE = 1_000

/** Rebuilds memories and mastery of every learner, one after the other, and prints what came of it. */
export async function rebuildEverybody(url: string): Promise<void> {
  const database = createDatabase({ url, statementTimeoutMs: 600_000 })
  const total = { learners: 0, answers: 0, changed: 0 }
  try {
    for (let last: string | undefined = ''; last !== undefined;) {
      const learners: { id: string }[] = await database.learner.findMany({
        where: last ? { id: { gt: last } } : {},
        select: { id: true },
        orderBy: { id: 'asc' },
        take: LEARNERS_AT_ONCE,
      })
      for (const { id } of learners) {
        const { answers, changed } = await rebuildStanding(database, id)
        total.learners += 1
        total.answers += answers
        total.changed += Number(changed)
      }
      last = learners.at(-1)?.id
    }
  } finally {
    await database.close()
  }
  const { learners, answers, changed } = total
  console.log(
    `Folded ${answers} answers of ${learners} learners; the rows of ${changed === 0 ? 'none' : changed} changed.`,
  )
}
