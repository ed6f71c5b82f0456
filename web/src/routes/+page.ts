import { pickCurrentReport } from '#lib/claims/reports.ts'
import { request } from '#lib/graphql/request.ts'
import { StandingDocument, TodayDocument } from './today-documents.ts'
import type { PageLoad } from './$types'

/** Today is about the report that was learned last. Where somebody stands is asked once there is something to say. */
export const load: PageLoad = async ({ fetch }) => {
  const today = await request(fetch, TodayDocument, {})
  const quizzes = today.viewer?.quizzes.nodes ?? []
  const report = pickCurrentReport(today.reports, quizzes[0]?.report.slug)
  const hasBegun = quizzes.some(({ answeredCount }) => answeredCount > 0)
  const standing = hasBegun && report ? (await request(fetch, StandingDocument, { report: report.slug })).mastery : null
  return { ...today, report, standing }
}
