import { error } from '@sveltejs/kit'
import { readSectionPage, SECTIONS_AT_ONCE } from '#lib/claims/section-pages.ts'
import { request } from '#lib/graphql/request.ts'
import { outlineSections } from './outline.ts'
import { CoverageDocument, ReportDocument } from './report-document.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, params, parent, url }) => {
  const variables = { slug: params.slug, ...readSectionPage(url.searchParams) }
  const readCoverage = async () =>
    // The outline can be read without one's own coverage of it.
    (await parent()).visitor && (await request(fetch, CoverageDocument, variables).catch(() => null))?.mastery.coverage
  const [{ report }, coverage] = await Promise.all([request(fetch, ReportDocument, variables), readCoverage()])
  if (!report) error(404, `There is no report called "${params.slug}".`)
  const shown = report.sections.slice(0, SECTIONS_AT_ONCE)
  return {
    report,
    coverage: coverage ?? null,
    sections: outlineSections(shown, coverage?.sections ?? []),
    from: variables.from,
    hasMore: report.sections.length > shown.length,
  }
}
