import { pickReport, ReportNamesDocument } from '#lib/claims/reports.ts'
import { request, RequestFailed } from '#lib/graphql/request.ts'
import { redirect } from '@sveltejs/kit'
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
  const lists = await request(fetch, ClaimsDocument, variables).catch((cause: unknown) => {
    // A place in another list, or in none: the first page is what can be shown.
    if (cause instanceof RequestFailed && cause.codes.has('INVALID_CURSOR')) redirect(303, `/claims${firstPage(url)}`)
    throw cause
  })
  return { filter, where, variables, reports, ...lists }
}

function firstPage({ search }: URL): string {
  const query = new URLSearchParams(search)
  for (const name of ['after', 'before']) query.delete(name)
  return query.size > 0 ? `?${query}` : ''
}
