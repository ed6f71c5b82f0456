/** The same questions in the words of each server; what they give is compared value by value. */
export interface Work {
  readonly name: string
  readonly ours: string
  readonly postgraphile: string
  /** What both say, as text: the values in order, whatever the fields are called. */
  readonly valuesOf: (data: never) => string
}

type Json = Record<string, unknown>

/** All leaves of an answer in order: names of fields, wrapping lists and what is missing do not count. */
function leaves(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(leaves)
  if (value !== null && typeof value === 'object') return Object.values(value as Json).flatMap(leaves)
  return value === null ? [] : [value]
}
const valuesOf = (data: never) => JSON.stringify(leaves(data))

/** A list of claims as a page shows it. @param args  of the list */
export const CLAIM_LIST = (args: string) => `{ claims(${args}) { nodes { slug statement topics basis
  actors { role actor { slug shortName } } figures { label low high unit text }
  locators { paragraph section { slug title } } } } }`

export const WORKS: readonly Work[] = [
  {
    name: '20 claims with actors, figures and locators',
    ours: CLAIM_LIST('first: 20'),
    postgraphile: `{ allClaims(first: 20, orderBy: [REPORT_ID_ASC, ORDINAL_ASC, ID_ASC], condition: {retiredAt: null}) { nodes { slug statement topics basis
      claimActorsByClaimId(orderBy: ORDINAL_ASC) { nodes { role actorByActorId { slug shortName } } }
      figuresByClaimId(orderBy: ORDINAL_ASC) { nodes { label low high unit text } }
      claimLocatorsByClaimId(orderBy: ORDINAL_ASC) { nodes { paragraphByParagraphId { number sectionBySectionId { slug title } } } } } } }`,
    valuesOf,
  },
  {
    name: 'one claim with everything',
    ours: `{ claim(slug: "claim-777") { slug statement topics basis likelihood revision report { slug title }
      actors { role actor { slug name } } figures { label low high unit qualifier text }
      locators { paragraph fingerprint section { slug title } } motive { aim } position { phrase } } }`,
    postgraphile: `{ allClaims(condition: { slug: "claim-777", retiredAt: null }) { nodes { slug statement topics basis likelihood revision reportByReportId { slug title }
      claimActorsByClaimId(orderBy: ORDINAL_ASC) { nodes { role actorByActorId { slug name } } }
      figuresByClaimId(orderBy: ORDINAL_ASC) { nodes { label low high unit qualifier text } }
      claimLocatorsByClaimId(orderBy: ORDINAL_ASC) { nodes { paragraphByParagraphId { number } fingerprint section: paragraphByParagraphId { sectionBySectionId { slug title } } } }
      motivesByClaimId { nodes { aim } } positionsByClaimId { nodes { phrase } } } } }`,
    valuesOf,
  },
  { name: 'nothing ({ __typename })', ours: '{ __typename }', postgraphile: '{ __typename }', valuesOf },
]
