import type { Database } from '../database/client.ts'
import type { Topic } from '../domain/claims/vocabulary.ts'
import { meanRecallTomorrow } from '../domain/scheduling/recall-chance.ts'
import { Prisma } from '../generated/client.ts'
import { inOpenExam } from './in-open-exam.ts'

interface MetItem {
  readonly topic: Topic
  /** Slugs. */
  readonly countries: readonly string[]
  readonly stability: number
  readonly lastReview: Date
}

/** Mean chance that what was met is recalled a day from now, 0–1, in all and by cell; null where nothing was met. */
export interface Recall {
  readonly overall: number | null
  of(topic: Topic, country: string): number | null
}

export async function readRecall(
  database: Database,
  { learnerId, reportId, now }: { readonly learnerId: string; readonly reportId: string; readonly now: Date },
): Promise<Recall> {
  const met = await database.$queryRaw<MetItem[]>`
    SELECT item.topic, item.countries, memory.stability, memory."lastReview"
    FROM "Memory" AS memory JOIN "ItemOutline" AS item ON item."itemId" = memory."itemId"
    WHERE memory."learnerId" = ${learnerId}::uuid AND item."reportId" = ${reportId}::uuid
      AND NOT ${inOpenExam(learnerId, Prisma.sql`item."itemId"`)}`
  const placed = met.flatMap((item) => item.countries.map((country) => ({ ...item, cell: `${item.topic} ${country}` })))
  const byCell = Map.groupBy(placed, ({ cell }) => cell)
  return {
    overall: meanRecallTomorrow(met, now),
    of: (topic, country) => meanRecallTomorrow(byCell.get(`${topic} ${country}`) ?? [], now),
  }
}
