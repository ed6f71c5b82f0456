import { pickReport } from '../claims/reports.ts'
import { SECTIONS_AT_ONCE } from '../claims/section-pages.ts'
import { actorKindNames } from '../claims/words.ts'
import { request } from '../graphql/request.ts'
import { places } from '../ui/places.ts'
import { themeNames, THEMES } from '../ui/theme.ts'
import { PaletteClaimsDocument, PaletteCountriesDocument, PaletteDocument } from './documents.ts'
import type { Entry } from './entry.ts'

/** What can be chosen without asking the server for anything. */
export const fixedEntries = (): readonly Entry[] => [
  ...places().map(({ href, label }): Entry => {
    const id = `go-${href.slice(1).replaceAll('/', '-')}`
    return { id, group: 'pages', text: label, ...(href === '/quiz/new' && { note: 'practice, exam' }), does: { href } }
  }),
  { id: 'go-compare', group: 'pages', text: 'Compare two countries', does: { href: '/compare' } },
  { id: 'go-account', group: 'pages', text: 'Account', note: 'sign in, data, password', does: { href: '/account' } },
  ...THEMES.map((theme): Entry => {
    return { id: `theme-${theme}`, group: 'settings', text: `Theme: ${themeNames()[theme]}`, does: { theme } }
  }),
  { id: 'keys-list', group: 'settings', text: 'Keys', note: 'keyboard help, shortcuts', does: { show: 'keys' } },
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
      return { id: `report-${slug}`, group: 'pages', text: title, note: 'Report', does: { href: `/reports/${slug}` } }
    }),
    ...(report
      ? quizzes(
          report.slug,
          countries.map(({ actor }) => actor),
        )
      : []),
    ...actors.map(({ slug, name, kind, country }): Entry => {
      const note = country ? `${actorKindNames()[kind]} of ${country.name}` : actorKindNames()[kind]
      return { id: `actor-${slug}`, group: 'actors', text: name, note, does: { href: `/actors/${slug}` } }
    }),
    ...reports.flatMap(({ slug, title, sections }) =>
      sections.map((section, place): Entry => {
        const from = place - (place % SECTIONS_AT_ONCE)
        const href = `/reports/${slug}${from > 0 ? `?from=${from}` : ''}#${section.slug}`
        return {
          id: `section-${slug}-${section.slug}`,
          group: 'sections',
          text: section.title,
          note: title,
          does: { href },
        }
      }),
    ),
  ]
}

function quizzes(reportSlug: string, countries: readonly { slug: string; name: string }[]): Entry[] {
  const group = 'quizzes'
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

/** Claims that fit a search, best first, also when its last word is not typed to its end or one is mistyped. */
export async function findClaims(text: string): Promise<Entry[]> {
  const { searchClaims } = await request(fetch, PaletteClaimsDocument, { text })
  const { corrected, nodes } = searchClaims
  const guess = corrected && { note: `Fits “${corrected}”`, isGuess: true }
  return nodes.map(({ slug, statement }) => {
    return { id: `claim-${slug}`, group: 'claims', text: statement, ...guess, does: { href: `/claims/${slug}` } }
  })
}
