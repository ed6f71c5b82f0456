import { request } from '#lib/graphql/request.ts'
import { keepQuiz } from '#lib/offline/kept-quizzes.ts'
import { QuizDocument } from '#lib/quiz/quiz-document.ts'
import { startQuiz } from '#lib/quiz/start-quiz.ts'
import type { BegunReview, ReviewQueue } from './review-document.ts'

/** A quiz has no more. */
const MOST_QUESTIONS = 50

/**
 * Puts what is due into this browser: of each report the review that is begun, or else a new one.
 * @returns what went wrong, in words; null when all of it is kept
 */
export async function prepareReview(queue: ReviewQueue, begun: readonly BegunReview[]): Promise<string | null> {
  const ids = begun.map(({ id }) => id)
  for (const { report, dueCount } of queue.byReport) {
    if (begun.some((quiz) => quiz.report.slug === report.slug)) continue
    const length = Math.min(dueCount, MOST_QUESTIONS)
    const outcome = await startQuiz({ reportSlug: report.slug, mode: 'REVIEW', length }, true)
    if ('problem' in outcome) return outcome.problem
    ids.push(outcome.id)
  }
  try {
    for (const id of ids) {
      const { quiz } = await request(fetch, QuizDocument, { id })
      if (quiz && !(await keepQuiz(quiz)))
        return 'This browser does not let pages keep anything, as in a private window.'
    }
    return null
  } catch (error) {
    return error instanceof Error ? error.message : 'The questions could not be fetched.'
  }
}
