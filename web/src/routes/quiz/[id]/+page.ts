import { error } from '@sveltejs/kit'
import { ConnectionLost, request } from '#lib/graphql/request.ts'
import { findKeptQuiz, keepQuiz } from '#lib/offline/kept-quizzes.ts'
import { QuizDocument } from '#lib/quiz/quiz-document.ts'
import type { PageLoad } from './$types'

/** The quiz as the server has it; without a connection, as this browser kept it. */
export const load: PageLoad = async ({ fetch, params, parent }) => {
  try {
    const { quiz } = await request(fetch, QuizDocument, { id: params.id })
    if (!quiz) error(404, 'This quiz does not exist, or it belongs to somebody else.')
    // The layout clears what was kept for somebody else first.
    if (!quiz.finishedAt) void parent().then(() => keepQuiz(quiz))
    return { quiz }
  } catch (cause) {
    const kept = cause instanceof ConnectionLost ? await findKeptQuiz(params.id) : null
    if (!kept) throw cause
    return { quiz: kept }
  }
}
