import { error } from '@sveltejs/kit'
import { request } from '#lib/graphql/request.ts'
import { ClaimDocument } from './claim-document.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, params }) => {
  const { claim } = await request(fetch, ClaimDocument, { slug: params.slug })
  if (!claim) error(404, `No claim is called "${params.slug}". It may have been taken out of its report's pack.`)
  return { claim }
}
