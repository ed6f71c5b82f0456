import type { Database } from '../database/client.ts'
import type { Topic } from '../domain/claims/vocabulary.ts'
import { meanRecallTomorrow } from '../domain/scheduling/recall-chance.ts'
import { Prisma } from '../generated/client.ts'
import { inOpenExam } from './in-open-exam.ts'

interface MetItem {
  readonly itemId: string
  readonly topic: Topic
  /** Slug; empty for an item of no country. */
  readonly country: string
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
    SELECT draw."itemId", draw.topic, draw.country, memory.stability, memory."lastReview"
    FROM "Memory" AS memory JOIN "ItemDraw" AS draw ON draw."itemId" = memory."itemId"
    WHERE memory."learnerId" = ${learnerId}::uuid AND draw."reportId" = ${reportId}::uuid AND draw.section = ''
      AND NOT ${inOpenExam(learnerId, Prisma.sql`draw."itemId"`)}`
  const once = [...new Map(met.map((item) => [item.itemId, item])).values()]
  const byCell = Map.groupBy(met, ({ topic, country }) => `${topic} ${country}`)
  return {
    overall: meanRecallTomorrow(once, now),
    of: (topic, country) => meanRecallTomorrow(byCell.get(`${topic} ${country}`) ?? [], now),
  }
}
