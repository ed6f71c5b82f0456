import type { Severity } from '../claims/lint/finding.ts'
import { findRepeated } from './find-repeated.ts'
import type { Pack } from './pack.ts'
import type { Fault } from './problem.ts'
import { readLocator } from './read-locator.ts'
import { PLACEHOLDERS } from './start-pack.ts'

/** A fault that an import lets through. */
export interface Remark extends Fault {
  readonly severity: Severity
}

/** Looks over report.yaml as a whole: what `corpus new` left to be written, actors that nobody names, paragraphs that no claim comes from, locators without a stamp. */
export function lintReport(pack: Pack): Remark[] {
  return [...lintPlaceholders(pack), ...lintActors(pack), ...lintCoverage(pack), ...lintLocators(pack)]
}

function lintPlaceholders({ file, report }: Pack): Remark[] {
  const remark = (value: string, message: string, ...at: Fault['at']): Remark => {
    return { file, at, value, severity: 'error', code: 'PLACEHOLDER', message }
  }
  const { title, summary, actors } = report
  const { title: noTitle, summary: noSummary, actor: nobody } = PLACEHOLDERS
  return [
    ...(title === noTitle ? [remark(title, 'Write the title as the report prints it.', 'title')] : []),
    ...(summary === noSummary
      ? [remark(summary, 'Write what the report is about, in your own words.', 'summary')]
      : []),
    ...actors.flatMap(({ slug }, index) =>
      slug === nobody
        ? [remark(slug, 'Write an actor of the report here, or remove this one.', 'actors', index, 'slug')]
        : [],
    ),
  ]
}

function lintActors({ file, report, claims }: Pack): Remark[] {
  const used = new Set([
    ...claims.flatMap(({ claim }) => Object.values(claim.actors).flat()),
    ...report.actors.flatMap(({ country }) => country ?? []),
  ])
  const remarks = report.actors.flatMap((actor, index): Remark[] => {
    const remark = (severity: Severity, code: string, field: string, message: string): Remark => {
      return { file, at: ['actors', index, field], value: actor.slug, severity, code, message }
    }
    return [
      ...(used.has(actor.slug)
        ? []
        : [remark('warning', 'UNUSED_ACTOR', 'slug', 'No claim names this actor: remove it, or use it.')]),
      ...(actor.kind === 'COUNTRY' && actor.adjective === undefined
        ? [
            remark(
              'warning',
              'NO_ADJECTIVE',
              'slug',
              'Give the country its adjective: questions speak of "Chinese" troops.',
            ),
          ]
        : []),
      ...(/^the /i.test(actor.name)
        ? [remark('error', 'ARTICLE_IN_NAME', 'name', 'Write the name without "the", and add `article: the`.')]
        : []),
    ]
  })
  const names = report.actors.flatMap(({ name, aliases }, index) => [name, ...aliases].map((text) => ({ text, index })))
  const clashes = findRepeated(names, ({ text }) => text.toLowerCase()).map((position): Remark => {
    const { text, index } = names[position] ?? { text: '', index: 0 }
    const message = `"${text}" names two actors, or one twice: whoever types it must mean one of them.`
    return { file, at: ['actors', index], value: text, severity: 'error', code: 'NAME_TWICE', message }
  })
  return [...remarks, ...clashes]
}

function lintCoverage({ file, report, claims }: Pack): Remark[] {
  const covered = new Set(
    claims
      .flatMap(({ claim }) => claim.locators.map(readLocator))
      .map(({ section, paragraph }) => `${section}/${paragraph}`),
  )
  return report.sections.flatMap((section, at) =>
    section.paragraphs.flatMap(({ number, withoutClaims }, index): Remark[] => {
      const hasClaims = covered.has(`${section.slug}/${number}`)
      if (hasClaims === (withoutClaims === undefined)) return []
      const place = { file, at: ['sections', at, 'paragraphs', index, 'number'], value: `${section.slug}/${number}` }
      const severity = 'error'
      if (hasClaims)
        return [
          {
            ...place,
            severity,
            code: 'CLAIMED_AFTER_ALL',
            message: 'Claims come from this paragraph: remove `withoutClaims`.',
          },
        ]
      return [
        {
          ...place,
          severity,
          code: 'PARAGRAPH_WITHOUT_CLAIM',
          message: 'No claim comes from this paragraph: add one, or say why under `withoutClaims`.',
        },
      ]
    }),
  )
}

function lintLocators({ claims }: Pack): Remark[] {
  return claims.flatMap(({ file, index, section, claim }) => {
    const unstamped = claim.locators.flatMap((text, position): Remark[] => {
      if (readLocator(text).stamp !== null) return []
      const place = { file, at: ['claims', index, 'locators', position], value: text }
      return [
        {
          ...place,
          severity: 'warning',
          code: 'NOT_STAMPED',
          message: 'Nothing tells whether the paragraph changed: run `corpus stamp`.',
        },
      ]
    })
    if (claim.locators.some((text) => readLocator(text).section === section)) return unstamped
    const place = { file, at: ['claims', index, 'locators'], value: claim.locators[0] }
    const message = `This file is for the section "${section}": name one of its paragraphs, or move the claim.`
    return [...unstamped, { ...place, severity: 'warning' as const, code: 'OTHER_SECTION', message }]
  })
}
