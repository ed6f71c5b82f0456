import { ConnectionLost, request } from '#lib/graphql/request.ts'
import { type BegunReview, ReviewDocument, type ReviewQueue } from './review-document.ts'
import type { PageLoad } from './$types'

/** What is due and what is begun; without a connection neither is known, and the page shows what this browser keeps. */
export const load: PageLoad = async ({ fetch }) => {
  try {
    const { reviewQueue, viewer } = await request(fetch, ReviewDocument, {})
    const begun = viewer?.unfinishedQuizzes.filter(({ mode }) => mode === 'REVIEW') ?? []
    return { queue: reviewQueue as ReviewQueue | null, begun, isNewcomer: !viewer?.quizzes.nodes.length }
  } catch (cause) {
    if (!(cause instanceof ConnectionLost)) throw cause
    return { queue: null, begun: [] as BegunReview[], isNewcomer: false }
  }
}
