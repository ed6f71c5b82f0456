import { isMap, isScalar, isSeq, parseDocument } from 'yaml'
import { LOCATOR } from './field-schemas.ts'

/** Digits of the fingerprint that a stamp keeps: enough to tell any two paragraphs apart, short enough to read past. */
const STAMP_LENGTH = 12

/**
 * Adds to every locator of a claims file that has none the start of its paragraph's fingerprint. Nothing else of the
 * text changes: comments, order and line breaks stay as they were written.
 * @param fingerprints  by `section/paragraph`
 */
export function stampLocators(text: string, fingerprints: ReadonlyMap<string, string>): string {
  const stamps = locatorNodes(text).flatMap(({ locator, end }) => {
    const print = fingerprints.get(locator)
    return print === undefined ? [] : [{ end, stamp: `#${print.slice(0, STAMP_LENGTH)}` }]
  })
  return stamps
    .toReversed()
    .reduce((stamped, { end, stamp }) => stamped.slice(0, end) + stamp + stamped.slice(end), text)
}

/** Finds the locators without a stamp, and where in the text each ends. */
function locatorNodes(text: string): { locator: string; end: number }[] {
  const claims = parseDocument(text).get('claims')
  if (!isSeq(claims)) return []
  return claims.items.flatMap((claim) => {
    const locators = isMap(claim) ? claim.get('locators') : null
    if (!isSeq(locators)) return []
    return locators.items.flatMap((node) => {
      if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return []
      const isStamped = LOCATOR.exec(node.value)?.[3] !== undefined
      const quote = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE' ? 1 : 0
      return isStamped ? [] : [{ locator: node.value, end: node.range[1] - quote }]
    })
  })
}
