import { error } from '@sveltejs/kit'
import { request } from '#lib/graphql/request.ts'
import { AskableDocument, ClaimDocument } from './claim-document.ts'
import { ClaimRecordDocument } from './claim-record.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, params, parent }) => {
  const { slug } = params
  const readRecord = async () =>
    // A claim can be read without one's record.
    (await parent()).visitor && (await request(fetch, ClaimRecordDocument, { slug }).catch(() => null))?.claimRecord
  const [{ claim }, record] = await Promise.all([request(fetch, ClaimDocument, { slug }), readRecord()])
  if (!claim) error(404, `No claim is called "${slug}". It may have been taken out of its report's pack.`)
  const input = { reportSlug: claim.report.slug, claims: [slug], length: 1 }
  const { previewBlueprint } = await request(fetch, AskableDocument, { input })
  return { claim, record: record ?? null, canBeAsked: previewBlueprint.message === null }
}
