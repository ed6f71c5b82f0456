import { error, redirect } from '@sveltejs/kit'
import { request } from '#lib/graphql/request.ts'
import { ResultDocument } from './result-document.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, params }) => {
  const { quiz } = await request(fetch, ResultDocument, { id: params.id })
  if (!quiz) error(404, 'This quiz does not exist, or it belongs to somebody else.')
  if (!quiz.result) redirect(303, `/quiz/${encodeURIComponent(params.id)}`)
  return { quiz, result: quiz.result }
}
