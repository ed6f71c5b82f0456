import { error } from '@sveltejs/kit'
import { request } from '#lib/graphql/request.ts'
import { outlineSections } from './outline.ts'
import { CoverageDocument, ReportDocument } from './report-document.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, params, parent }) => {
  const { slug } = params
  const readCoverage = async () =>
    // The outline can be read without one's own coverage of it.
    (await parent()).visitor && (await request(fetch, CoverageDocument, { slug }).catch(() => null))?.mastery.coverage
  const [{ report }, coverage] = await Promise.all([request(fetch, ReportDocument, { slug }), readCoverage()])
  if (!report) error(404, `There is no report called "${slug}".`)
  return { report, coverage: coverage ?? null, sections: outlineSections(report.sections, coverage?.sections ?? []) }
}
