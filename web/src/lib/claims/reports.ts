import { graphql } from '../graphql/graphql.ts'

export const ReportNamesDocument = graphql(`
  query ReportNames {
    reports {
      slug
      title
      fiction
    }
  }
`)

/** @returns the report to show to somebody who chose none: a real one before a made-up example */
export function pickReport<Report extends { slug: string; fiction: boolean }>(
  reports: readonly Report[],
): Report | undefined {
  return reports.find((report) => !report.fiction) ?? reports[0]
}

/** @returns the report of this name; where there is none, or no name, the one for somebody who chose none */
export function pickCurrentReport<Report extends { slug: string; fiction: boolean }>(
  reports: readonly Report[],
  slug: string | null | undefined,
): Report | undefined {
  return reports.find((report) => report.slug === slug) ?? pickReport(reports)
}
