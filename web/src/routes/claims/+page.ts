import { ClaimCardFields } from '#lib/claims/claim-card.ts'
import { pickReport, ReportNamesDocument } from '#lib/claims/reports.ts'
import { graphql } from '#lib/graphql/graphql.ts'
import { request } from '#lib/graphql/request.ts'
import { readClaimFilter, toClaimWhere } from './claim-filter.ts'
import type { PageLoad } from './$types'

const PAGE_SIZE = 25

const ClaimsDocument = graphql(
  `
    query Claims($where: ClaimWhere, $first: Int, $after: String, $last: Int, $before: String) {
      claims(where: $where, first: $first, after: $after, last: $last, before: $before) {
        totalCount
        nodes {
          ...ClaimCardFields
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
      }
      claimFacets(where: $where) {
        topics {
          value
          label
          count
        }
        countries {
          value
          label
          count
        }
        bases {
          value
          label
          count
        }
        sections {
          value
          label
          count
        }
      }
    }
  `,
  [ClaimCardFields],
)

export const load: PageLoad = async ({ fetch, url }) => {
  const { reports } = await request(fetch, ReportNamesDocument, {})
  const chosen = readClaimFilter(url.searchParams)
  const filter = { ...chosen, report: chosen.report ?? pickReport(reports)?.slug ?? null }
  const where = toClaimWhere(filter)
  const before = url.searchParams.get('before')
  const page = before ? { last: PAGE_SIZE, before } : { first: PAGE_SIZE, after: url.searchParams.get('after') }
  return { filter, where, reports, ...(await request(fetch, ClaimsDocument, { where, ...page })) }
}
