import { pickReport } from '../claims/reports.ts'
import { ACTOR_KIND_NAMES } from '../claims/words.ts'
import { request } from '../graphql/request.ts'
import { PaletteClaimsDocument, PaletteCountriesDocument, PaletteDocument } from './documents.ts'
import type { Entry } from './entry.ts'

export const PAGES: readonly Entry[] = [
  { id: 'go-today', group: 'Go to', text: 'Today', does: { href: '/' } },
  { id: 'go-build', group: 'Go to', text: 'Build a quiz', does: { href: '/quiz/new' } },
  { id: 'go-claims', group: 'Go to', text: 'Claims', does: { href: '/claims' } },
  {
    id: 'go-actors',
    group: 'Go to',
    text: 'Actors',
    note: 'countries, organisations, people',
    does: { href: '/actors' },
  },
  { id: 'go-compare', group: 'Go to', text: 'Compare two countries', does: { href: '/compare' } },
  { id: 'go-playground', group: 'Go to', text: 'Playground', note: 'GraphQL', does: { load: '/graphql' } },
]

/** Everything that can be named without asking for it: reports, their sections, actors, and quizzes on them. */
export async function loadEntries(): Promise<Entry[]> {
  const { reports, actors } = await request(fetch, PaletteDocument, {})
  const report = pickReport(reports)
  const countries = report
    ? (await request(fetch, PaletteCountriesDocument, { report: report.slug })).previewBlueprint.byCountry
    : []
  return [
    ...reports.map(({ slug, title }): Entry => {
      return { id: `report-${slug}`, group: 'Go to', text: title, note: 'Report', does: { href: `/reports/${slug}` } }
    }),
    ...(report
      ? quizzes(
          report.slug,
          countries.map(({ actor }) => actor),
        )
      : []),
    ...actors.map(({ slug, name, kind, country }): Entry => {
      const note = country ? `${ACTOR_KIND_NAMES[kind]} of ${country.name}` : ACTOR_KIND_NAMES[kind]
      return { id: `actor-${slug}`, group: 'Actors', text: name, note, does: { href: `/actors/${slug}` } }
    }),
    ...reports.flatMap(({ slug, title, sections }) =>
      sections.map((section): Entry => {
        const href = `/reports/${slug}#${section.slug}`
        return {
          id: `section-${slug}-${section.slug}`,
          group: 'Sections',
          text: section.title,
          note: title,
          does: { href },
        }
      }),
    ),
  ]
}

function quizzes(reportSlug: string, countries: readonly { slug: string; name: string }[]): Entry[] {
  const group = 'Start a quiz'
  return [
    { id: 'quiz-ten', group, text: 'Take a 10-question quiz', does: { quiz: { reportSlug, length: 10 } } },
    ...countries.map(({ slug, name }): Entry => {
      return {
        id: `quiz-${slug}`,
        group,
        text: `Practise ${name}`,
        does: { quiz: { reportSlug, actors: [slug], length: 10 } },
      }
    }),
  ]
}

/** Claims whose statement holds all of these words. Six words are enough to find any. */
export async function findClaims(query: string): Promise<Entry[]> {
  const words = query.trim().split(/\s+/).slice(0, 6)
  const where = { and: words.map((contains) => ({ statement: { contains } })) }
  const { claims } = await request(fetch, PaletteClaimsDocument, { where })
  return claims.nodes.map(({ slug, statement }) => {
    return { id: `claim-${slug}`, group: 'Claims', text: statement, does: { href: `/claims/${slug}` } }
  })
}
