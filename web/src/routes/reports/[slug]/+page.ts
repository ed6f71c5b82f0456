import { error } from '@sveltejs/kit'
import { request } from '#lib/graphql/request.ts'
import { outlineSections } from './outline.ts'
import { ReportDocument } from './report-document.ts'
import type { PageLoad } from './$types'

export const load: PageLoad = async ({ fetch, params }) => {
  const { report } = await request(fetch, ReportDocument, { slug: params.slug })
  if (!report) error(404, `There is no report called "${params.slug}".`)
  return { report, sections: outlineSections(report.sections) }
}
