import type { Database } from '../database/client.ts'
import type { Topic } from '../domain/claims/vocabulary.ts'
import type { QueuedReview } from '../domain/scheduling/review-queue.ts'
import { Prisma } from '../generated/client.ts'
import { inOpenExam } from './in-open-exam.ts'

export interface Review extends QueuedReview {
  readonly reportId: string
  readonly topic: Topic
  readonly template: string
  readonly stability: number
  /** FSRS state: 1 learning, 2 review, 3 relearning. */
  readonly state: number
}

/**
 * Everything a learner has met and can be asked again, due or not: one statement.
 * @param reportSlug null for all reports
 */
export function readReviews(database: Database, learnerId: string, reportSlug: string | null): Promise<Review[]> {
  return database.$queryRaw<Review[]>`
    SELECT item.key, item."claimId" AS claim, item."reportId", item.topic, item.template,
      memory.due, memory."lastReview", memory."confidentError", memory.stability, memory.state
    FROM "Memory" AS memory
    JOIN "Item" AS item ON item.id = memory."itemId"
    JOIN "Report" AS report ON report.id = item."reportId"
    WHERE memory."learnerId" = ${learnerId}::uuid AND item.state = 'ACTIVE'
      AND (${reportSlug}::text IS NULL OR report.slug = ${reportSlug})
      AND NOT ${inOpenExam(learnerId, Prisma.sql`item.id`)}`
}
