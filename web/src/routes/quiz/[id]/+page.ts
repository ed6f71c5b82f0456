import { error } from '@sveltejs/kit'
import { request } from '#lib/graphql/request.ts'
import { QuizDocument } from '#lib/quiz/documents.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, params }) => {
  const { quiz } = await request(fetch, QuizDocument, { id: params.id })
  if (!quiz) error(404, 'This quiz does not exist, or it belongs to somebody else.')
  return { quiz }
}
