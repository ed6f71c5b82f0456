import { error, redirect } from '@sveltejs/kit'
import { pickReport, ReportNamesDocument } from '#lib/claims/reports.ts'
import { request } from '#lib/graphql/request.ts'
import { readBlueprint, withoutNonsense } from './blueprint.ts'
import { BuilderDocument } from './builder-document.ts'
import { listOptions } from './builder-options.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, url }) => {
  const kept = withoutNonsense(url.searchParams)
  if (kept) redirect(307, `${url.pathname}?${kept}`)
  const blueprint = readBlueprint(url.searchParams)
  const { reports } = await request(fetch, ReportNamesDocument, {})
  const slug = url.searchParams.get('report') ?? pickReport(reports)?.slug
  if (!slug) error(404, 'There is no report to ask about yet.')
  const { topics, actors, sections, templates, length } = blueprint
  const scope = { reportSlug: slug, topics, actors, sections, templates, length }
  const { report, ...preview } = await request(fetch, BuilderDocument, {
    report: slug,
    scope,
    anyTopic: { ...scope, topics: [] },
    anyCountry: { ...scope, actors: [] },
    anyKind: { ...scope, templates: [] },
  })
  if (!report) error(404, `There is no report called "${slug}".`)
  return { blueprint, reports, report, ...preview.scope, options: listOptions(preview) }
}
