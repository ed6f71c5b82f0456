import { pickReport, ReportNamesDocument } from '#lib/claims/reports.ts'
import { request } from '#lib/graphql/request.ts'
import { readClaimFilter, toClaimWhere } from './claim-filter.ts'
import { ClaimsDocument } from './claims-document.ts'
import type { PageLoad } from './$types'

const PAGE_SIZE = 25

export const load: PageLoad = async ({ fetch, url }) => {
  const { reports } = await request(fetch, ReportNamesDocument, {})
  const chosen = readClaimFilter(url.searchParams)
  const filter = { ...chosen, report: chosen.report ?? pickReport(reports)?.slug ?? null }
  const where = toClaimWhere(filter)
  const before = url.searchParams.get('before')
  const page = before ? { last: PAGE_SIZE, before } : { first: PAGE_SIZE, after: url.searchParams.get('after') }
  const variables = { where, ...page }
  return { filter, where, variables, reports, ...(await request(fetch, ClaimsDocument, variables)) }
}
