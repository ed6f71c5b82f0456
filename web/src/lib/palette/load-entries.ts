import { pickReport } from '../claims/reports.ts'
import { ACTOR_KIND_NAMES } from '../claims/words.ts'
import { request } from '../graphql/request.ts'
import { PLACES } from '../ui/places.ts'
import { THEME_NAMES, THEMES } from '../ui/theme.ts'
import { PaletteClaimsDocument, PaletteCountriesDocument, PaletteDocument } from './documents.ts'
import type { Entry } from './entry.ts'

/** What can be chosen without asking the server for anything. */
export const FIXED: readonly Entry[] = [
  ...PLACES.map(({ href, label }): Entry => {
    const id = `go-${label.toLowerCase().replaceAll(' ', '-')}`
    return { id, group: 'Go to', text: label, does: { href } }
  }),
  { id: 'go-compare', group: 'Go to', text: 'Compare two countries', does: { href: '/compare' } },
  { id: 'go-account', group: 'Go to', text: 'Account', note: 'sign in, data, password', does: { href: '/account' } },
  ...THEMES.map((theme): Entry => {
    return { id: `theme-${theme}`, group: 'Settings', text: `Theme: ${THEME_NAMES[theme]}`, does: { theme } }
  }),
  { id: 'keys-list', group: 'Settings', text: 'Keys', note: 'keyboard help, shortcuts', does: { show: 'keys' } },
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

/** Claims that fit a search, best first, also when its last word is not typed to its end. */
export async function findClaims(text: string): Promise<Entry[]> {
  const { searchClaims } = await request(fetch, PaletteClaimsDocument, { text })
  return searchClaims.nodes.map(({ slug, statement }) => {
    return { id: `claim-${slug}`, group: 'Claims', text: statement, does: { href: `/claims/${slug}` } }
  })
}
