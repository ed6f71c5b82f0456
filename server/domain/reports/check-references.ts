import { checkActors } from './check-actors.ts'
import { checkLinks } from './check-links.ts'
import { checkLocators } from './check-locators.ts'
import { findRepeated } from './find-repeated.ts'
import type { Pack, PlacedClaimsFile } from './pack.ts'
import type { Fault } from './problem.ts'

/** Finds names that are used and not declared, declared twice, or at odds with each other. */
export function checkReferences(pack: Pack, claimsFiles: readonly PlacedClaimsFile[]): Fault[] {
  return [
    ...checkDeclarations(pack),
    ...checkSections(pack, claimsFiles),
    ...checkActors(pack),
    ...checkLocators(pack),
    ...checkLinks(pack),
  ]
}

function checkDeclarations({ file, report }: Pack): Fault[] {
  const actors = findRepeated(report.actors, (actor) => actor.slug).map((index): Fault => {
    const value = report.actors[index]?.slug
    return {
      file,
      at: ['actors', index, 'slug'],
      value,
      code: 'DUPLICATE_ACTOR',
      message: `The actor "${value}" is declared twice: keep one.`,
    }
  })
  const sections = findRepeated(report.sections, (section) => section.slug).map((index): Fault => {
    const value = report.sections[index]?.slug
    return {
      file,
      at: ['sections', index, 'slug'],
      value,
      code: 'DUPLICATE_SECTION',
      message: `The section "${value}" is declared twice: rename one.`,
    }
  })
  const paragraphs = report.sections.flatMap((section, at) => {
    return findRepeated(section.paragraphs, (paragraph) => paragraph.number).map((index): Fault => {
      const value = section.paragraphs[index]?.number
      return {
        file,
        at: ['sections', at, 'paragraphs', index, 'number'],
        value,
        code: 'DUPLICATE_PARAGRAPH',
        message: `The section "${section.slug}" has two paragraphs ${value}: number them apart.`,
      }
    })
  })
  return [...actors, ...sections, ...paragraphs]
}

function checkSections({ report }: Pack, claimsFiles: readonly PlacedClaimsFile[]): Fault[] {
  const known = new Set(report.sections.map((section) => section.slug))
  return claimsFiles
    .filter(({ content }) => !known.has(content.section))
    .map(({ path, content }): Fault => ({
      file: path,
      at: ['section'],
      value: content.section,
      code: 'UNKNOWN_SECTION',
      message: `report.yaml has no section "${content.section}": correct the name or declare the section.`,
    }))
}
