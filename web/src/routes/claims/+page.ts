import { redirect } from '@sveltejs/kit'
import { browser } from '$app/env'
import { pickReport, ReportNamesDocument } from '#lib/claims/reports.ts'
import { ConnectionLost, request, RequestFailed } from '#lib/graphql/request.ts'
import { firstPageOf } from './active-filters.ts'
import { readClaimFilter } from './claim-filter.ts'
import { loadClaims, loadFacets } from './load-claims.ts'
import type { PageLoad } from './$types'

const PAGE_SIZE = 25

/** Whether this browser shows the list already: its first page comes whole, also without scripts. */
let isShown = false

export const load: PageLoad = async ({ fetch, url }) => {
  const asked = request(fetch, ReportNamesDocument, {})
  const chosen = readClaimFilter(url.searchParams)
  const filter = { ...chosen, report: chosen.report ?? pickReport((await asked).reports)?.slug ?? null }
  const before = url.searchParams.get('before')
  const place = before ? { last: PAGE_SIZE, before } : { first: PAGE_SIZE, after: url.searchParams.get('after') }
  const listing = loadClaims(fetch, filter, place)
  const counting = loadFacets(fetch, filter)
  try {
    const [{ reports }, list] = await Promise.all([asked, listing])
    const facets = isShown ? counting : await counting
    isShown = browser
    return { filter, reports, list, facets, problem: null }
  } catch (cause) {
    // A place in another list, or in none: the first page is what can be shown.
    if (cause instanceof RequestFailed && cause.codes.has('INVALID_CURSOR'))
      redirect(303, `/claims?${firstPageOf(url.search)}`)
    // What was typed stays, with a way to try again; the page as a whole has not failed.
    if (isShown && cause instanceof ConnectionLost)
      return { filter, reports: [], list: null, facets: null, problem: cause.message }
    throw cause
  }
}
