import { error } from '@sveltejs/kit'
import { pickCurrentReport } from '#lib/claims/reports.ts'
import { readSectionPage } from '#lib/claims/section-pages.ts'
import { request } from '#lib/graphql/request.ts'
import { ProgressDocument, ProgressReportsDocument } from './progress-document.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, url }) => {
  const { reports, viewer } = await request(fetch, ProgressReportsDocument, {})
  const wanted = url.searchParams.get('report')
  const report = pickCurrentReport(reports, wanted ?? viewer?.quizzes.nodes[0]?.report.slug)
  if (wanted && report?.slug !== wanted) error(404, `There is no report called "${wanted}".`)
  if (!report) return { reports, viewer, report: null, from: 0 }
  const page = readSectionPage(url.searchParams)
  const progress = await request(fetch, ProgressDocument, { report: report.slug, ...page })
  return { reports, viewer, report, progress, from: page.from }
}
