import { error } from '@sveltejs/kit'
import { pickReport, ReportNamesDocument } from '#lib/claims/reports.ts'
import { request } from '#lib/graphql/request.ts'
import { ActorsDocument } from './actors-document.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, url }) => {
  const { reports } = await request(fetch, ReportNamesDocument, {})
  const report = url.searchParams.get('report') ?? pickReport(reports)?.slug ?? null
  if (report && !reports.some(({ slug }) => slug === report)) error(404, `There is no report called "${report}".`)
  const where = { report }
  const { actors, claimFacets } = await request(fetch, ActorsDocument, { where })
  const about = new Map(claimFacets.countries.map(({ value, count }) => [value, count]))
  const named = new Map(claimFacets.actors.map(({ value, count }) => [value, count]))
  const counted = actors
    .map((actor) => ({ ...actor, count: (actor.kind === 'COUNTRY' ? about : named).get(actor.slug) ?? 0 }))
    .filter(({ count }) => count > 0)
    .toSorted((left, right) => right.count - left.count)
  return { reports, report, where, actors: counted }
}
