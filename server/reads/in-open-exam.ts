import { Prisma } from '../generated/client.ts'

/**
 * The condition that an item is asked in an exam that its learner has not finished: until then nothing may tell how the
 * answer turned out, and neither may what was folded from it.
 */
export function inOpenExam(learnerId: string | null, itemId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`EXISTS (
    SELECT FROM "QuizItem" AS asked JOIN "Quiz" AS exam ON exam.id = asked."quizId"
    WHERE asked."learnerId" = ${learnerId}::uuid AND asked."itemId" = ${itemId}
      AND exam.mode = 'EXAM' AND exam."finishedAt" IS NULL)`
}
