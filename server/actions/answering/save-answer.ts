import type { Database } from '../../database/client.ts'
import type { Grade } from '../../domain/grading/grade.ts'
import { exactCredit } from '../../domain/mastery/exact-credit.ts'
import type { FoldedMemory } from '../../domain/scheduling/fold-answer.ts'
import { isUniqueViolation } from './is-unique-violation.ts'
import type { AskedItem } from './read-asked-item.ts'
import type { Submission } from './submission.ts'

interface Decision {
  readonly asked: AskedItem
  readonly learnerId: string
  readonly request: Submission
  readonly payloadHash: string
  readonly outcome: {
    readonly grade: Grade
    readonly confidence: number | null
    readonly rating: number
    readonly memory: FoldedMemory
    readonly retention: number
    readonly answeredAt: Date
  }
}

/**
 * Appends the answer and folds memory and mastery: one statement, so all or nothing.
 *
 * Its parts wait for one another. `open` keeps the quiz open: whoever finishes it at the same time waits, or has done so
 * already, and no answer gets in after its key is out; nor one of a guest whose quiz has become a member's meanwhile. The
 * number of repetitions is the version of a memory: one that moved since it was read is not overwritten, and without its
 * row nothing else is written. Cells of mastery are taken in one order, so that two answers never wait for each other.
 * @returns OVERTAKEN when another request changed what this was decided on; nothing is stored then
 */
export async function saveAnswer(database: Database, decision: Decision): Promise<'SAVED' | 'OVERTAKEN'> {
  const { asked, learnerId, request, payloadHash, outcome } = decision
  const { grade, memory, answeredAt } = outcome
  const actorIds = asked.item.actors.map(({ actorId }) => actorId).sort()
  try {
    const saved = await database.$queryRaw<unknown[]>`
      WITH open AS (
        SELECT FROM "Quiz" WHERE id = ${asked.quiz.id}::uuid AND "learnerId" = ${learnerId}::uuid
          AND "finishedAt" IS NULL FOR SHARE
      ),
      folded AS (
        INSERT INTO "Memory" AS memory ("learnerId", "itemId", stability, difficulty, state, due, "lastReview",
          "scheduledDays", "learningSteps", reps, lapses, "confidentError")
        SELECT ${learnerId}::uuid, ${asked.itemId}::uuid, ${memory.stability}::float8, ${memory.difficulty}::float8,
          ${memory.state}::int, ${memory.due}::timestamptz, ${memory.lastReview}::timestamptz,
          ${memory.scheduledDays}::float8, ${memory.learningSteps}::int, ${memory.reps}::int, ${memory.lapses}::int,
          ${memory.confidentError}::float8
        FROM open
        ON CONFLICT ("learnerId", "itemId") DO UPDATE SET stability = EXCLUDED.stability,
          difficulty = EXCLUDED.difficulty, state = EXCLUDED.state, due = EXCLUDED.due,
          "lastReview" = EXCLUDED."lastReview", "scheduledDays" = EXCLUDED."scheduledDays",
          "learningSteps" = EXCLUDED."learningSteps", reps = EXCLUDED.reps, lapses = EXCLUDED.lapses,
          "confidentError" = EXCLUDED."confidentError"
        WHERE memory.reps = ${asked.memory?.reps ?? null}::int
        RETURNING "itemId"
      ),
      answer AS (
        INSERT INTO "Answer" ("learnerId", "answerId", "quizItemId", "itemId", response, "payloadHash", confidence,
          "timeTakenMs", credit, verdict, grade, rating, retention, "answeredAt")
        SELECT ${learnerId}::uuid, ${request.answerId}::uuid, ${request.quizItemId}::uuid, "itemId",
          ${JSON.stringify(request.response)}::jsonb, ${payloadHash}, ${outcome.confidence}::float8,
          ${request.timeTakenMs}::int, ${grade.credit}::float8, ${grade.verdict}::"Verdict",
          ${JSON.stringify(grade)}::jsonb, ${outcome.rating}::int, ${outcome.retention}::float8, ${answeredAt}::timestamptz
        FROM folded
        RETURNING "answerId"
      ),
      mastery AS (
        INSERT INTO "Mastery" AS cell ("learnerId", "reportId", topic, "actorId", points, answers)
        SELECT ${learnerId}::uuid, ${asked.quiz.reportId}::uuid, ${asked.item.topic}::"Topic", actor.id,
          ${exactCredit(grade.credit)}::float8, 1
        FROM answer CROSS JOIN unnest(${actorIds}::uuid[]) AS actor (id)
        ON CONFLICT ("learnerId", "reportId", topic, "actorId")
        DO UPDATE SET points = cell.points + EXCLUDED.points, answers = cell.answers + 1
      )
      SELECT "answerId"::text FROM answer`
    return saved.length === 1 ? 'SAVED' : 'OVERTAKEN'
  } catch (error) {
    if (isUniqueViolation(error)) return 'OVERTAKEN'
    throw error
  }
}
