import { error } from '@sveltejs/kit'
import { pickReport, ReportNamesDocument } from '#lib/claims/reports.ts'
import { graphql } from '#lib/graphql/graphql.ts'
import { request } from '#lib/graphql/request.ts'
import { readBlueprint } from './blueprint.ts'
import type { PageLoad } from './$types'

const BuilderDocument = graphql(`
  query Builder($report: String!, $scope: BlueprintInput!, $everything: BlueprintInput!) {
    report(slug: $report) {
      slug
      title
      sections {
        slug
        title
      }
    }
    scope: previewBlueprint(input: $scope) {
      available
      message
    }
    everything: previewBlueprint(input: $everything) {
      byTopic {
        topic
        count
      }
      byCountry {
        actor {
          slug
          name
        }
        count
      }
    }
  }
`)

export const load: PageLoad = async ({ fetch, url }) => {
  const blueprint = readBlueprint(url.searchParams)
  const { reports } = await request(fetch, ReportNamesDocument, {})
  const slug = url.searchParams.get('report') ?? pickReport(reports)?.slug
  if (!slug) error(404, 'There is no report to ask about yet.')
  const { topics, actors, sections, length } = blueprint
  const preview = await request(fetch, BuilderDocument, {
    report: slug,
    scope: { reportSlug: slug, topics, actors, sections, length },
    everything: { reportSlug: slug },
  })
  if (!preview.report) error(404, `There is no report called "${slug}".`)
  return { blueprint, reports, ...preview, report: preview.report }
}
