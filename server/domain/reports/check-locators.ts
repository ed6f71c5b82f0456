import { LOCATOR } from './field-schemas.ts'
import { findRepeated } from './find-repeated.ts'
import type { Pack } from './pack.ts'
import type { Fault } from './problem.ts'
import { readLocator } from './read-locator.ts'

/** Every locator has to lead to a declared paragraph, and its stamp, if it has one, to that paragraph's present text. */
export function checkLocators({ report, claims }: Pack): Fault[] {
  const sections = new Map(
    report.sections.map(({ slug, paragraphs }) => [
      slug,
      new Map(paragraphs.map((each) => [each.number, each.fingerprint])),
    ]),
  )
  return claims.flatMap(({ file, index, claim }) => {
    const refuse = (position: number, code: string, message: string): Fault => {
      return { file, at: ['claims', index, 'locators', position], value: claim.locators[position], code, message }
    }
    const wrong = claim.locators.flatMap((text, position): Fault[] => {
      const { section, paragraph, stamp } = readLocator(text)
      const paragraphs = sections.get(section)
      if (!paragraphs)
        return [refuse(position, 'UNKNOWN_SECTION', `report.yaml has no section "${section}": correct the locator.`)]
      const print = paragraphs.get(paragraph)
      if (print === undefined)
        return [
          refuse(
            position,
            'UNKNOWN_PARAGRAPH',
            `Section "${section}" has no paragraph ${paragraph}: correct the locator.`,
          ),
        ]
      if (stamp === null || print.startsWith(stamp)) return []
      const message = `Paragraph ${section}/${paragraph} has changed since this claim was written: read the claim against it, remove "#${stamp}" and run \`corpus stamp\`.`
      return [refuse(position, 'STALE_STAMP', message)]
    })
    const repeated = findRepeated(claim.locators, (text) => LOCATOR.exec(text)?.slice(1, 3).join('/')).map((position) =>
      refuse(position, 'LOCATOR_TWICE', 'This paragraph is named twice: remove one.'),
    )
    return [...wrong, ...repeated]
  })
}
