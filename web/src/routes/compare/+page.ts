import { error } from '@sveltejs/kit'
import { countQuestions, loadActorProfile } from '#lib/actors/actor-profile.ts'
import { pickReport, ReportNamesDocument } from '#lib/claims/reports.ts'
import { request } from '#lib/graphql/request.ts'
import { CountriesDocument, CountryReportDocument } from './countries-document.ts'
import { pickPair } from './pick-pair.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, url }) => {
  const { reports } = await request(fetch, ReportNamesDocument, {})
  const named = url.searchParams.get('report') ?? (await findReport(fetch, url.searchParams))
  const report = named ? reports.find(({ slug }) => slug === named) : pickReport(reports)
  if (named && !report) error(404, `There is no report called "${named}".`)
  if (!report) return { reports, report: null, countries: [], pair: null, profiles: [], questions: 0 }

  const { claimFacets } = await request(fetch, CountriesDocument, { report: report.slug })
  const { countries } = claimFacets
  const pair = pickPair(
    url.searchParams,
    countries.map(({ value }) => value),
  )
  if (!pair || pair[0] === pair[1]) return { reports, report, countries, pair, profiles: [], questions: 0 }
  const [profiles, questions] = await Promise.all([
    Promise.all(pair.map((slug) => loadActorProfile(fetch, slug, report.slug))),
    countQuestions(fetch, report.slug, pair),
  ])
  const unknown = pair.find((_, place) => profiles[place]?.actor.kind !== 'COUNTRY')
  if (unknown) error(404, `No country is called "${unknown}" here.`)
  return { reports, report, countries, pair, profiles: profiles.filter((profile) => profile !== null), questions }
}

/** An address that names a country and no report means the report that speaks of it. */
async function findReport(fetch: typeof globalThis.fetch, params: URLSearchParams): Promise<string | null> {
  const country = params.get('a') || params.get('b')
  if (!country) return null
  const { claims } = await request(fetch, CountryReportDocument, { country })
  return claims.nodes[0]?.report.slug ?? null
}
