import { redirect } from '@sveltejs/kit'
import { request } from '#lib/graphql/request.ts'
import { AccountDocument } from './account-documents.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch }) => {
  const { viewer } = await request(fetch, AccountDocument, {})
  if (!viewer) redirect(303, '/sign-in?next=/account')
  return { viewer }
}
