import type { Database } from '../database/client.ts'
import { isFeedbackOpen } from '../domain/quiz/is-feedback-open.ts'

/** Left out while an exam runs, because it tells how the answers turned out. */
const WITHHELD = 'The grades of an exam that is not finished, and the memories and mastery that are folded from them.'

/**
 * Everything held about a learner, readable without this database: claims, items and countries by their names. Secrets
 * are not in it: a password and an API key are kept as a hash and a session as a token, which tell their owner nothing. Nor is
 * what the app itself keeps back for now: the source of open questions, and the grades of an exam that runs.
 * @param exportedAt  becomes part of it
 */
export async function exportLearner(database: Database, learnerId: string, exportedAt: Date) {
  const { sessions, credentials, apiKeys, quizzes, answers, memories, mastery, ...learner } = await read(
    database,
    learnerId,
  )
  const inExam = new Set(quizzes.flatMap((quiz) => (isFeedbackOpen(quiz) ? [] : quiz.items.map(({ id }) => id))))
  return {
    exportedAt,
    learner,
    sessions,
    credentials,
    apiKeys,
    quizzes: quizzes.map((quiz) => ({
      ...quiz,
      items: quiz.items.map(({ answer, item: { template, topic, ...source }, ...asked }) => ({
        ...asked,
        item: { template, topic, ...(answer && !inExam.has(asked.id) ? source : {}) },
      })),
    })),
    answers: answers.map(({ credit, verdict, grade, rating, ...answer }) => ({
      ...answer,
      ...(inExam.has(answer.quizItemId) ? {} : { credit, verdict, grade, rating }),
    })),
    memories: inExam.size > 0 ? [] : memories,
    mastery: inExam.size > 0 ? [] : mastery,
    withheld: inExam.size > 0 ? WITHHELD : null,
  }
}

function read(database: Database, learnerId: string) {
  const claim = { select: { slug: true, statement: true } } as const
  const item = { select: { key: true, template: true, topic: true, claim } } as const
  const report = { select: { slug: true } } as const
  return database.learner.findUniqueOrThrow({
    where: { id: learnerId },
    include: {
      sessions: { omit: { token: true, learnerId: true }, orderBy: { createdAt: 'asc' } },
      credentials: {
        select: { providerId: true, accountId: true, scope: true, createdAt: true, updatedAt: true },
        orderBy: { createdAt: 'asc' },
      },
      apiKeys: { omit: { hash: true, learnerId: true }, orderBy: { createdAt: 'asc' } },
      quizzes: {
        omit: { learnerId: true, reportId: true },
        include: {
          report,
          items: {
            select: { id: true, ordinal: true, layout: true, item, answer: { select: { answerId: true } } },
            orderBy: { ordinal: 'asc' },
          },
        },
        orderBy: { startedAt: 'asc' },
      },
      answers: { omit: { learnerId: true, itemId: true }, orderBy: [{ answeredAt: 'asc' }, { answerId: 'asc' }] },
      memories: { omit: { learnerId: true, itemId: true }, include: { item: { select: { key: true } } } },
      mastery: {
        omit: { learnerId: true, reportId: true, actorId: true },
        include: { report, actor: { select: { slug: true } } },
      },
    },
  })
}
