import { buildSchema } from 'graphql'
import { Position } from 'graphql-language-service'
import { expect, test } from 'vitest'
import { findCoordinate, findInputField } from './find-name.ts'

const schema = buildSchema(`
  enum Topic { FIGURE EVENT }
  input Topics { in: [Topic!]! }
  input Where { "Short name of a country." country: String topics: Topics and: [Where!] }
  type Claim { slug: String! topic: Topic claims(first: Int): [Claim!]! }
  type Query { claims(first: Int = 5, where: Where): [Claim!]! }
`)
/** A bar stands in front of the letter that is asked about. */
const placeOf = (text: string) => ({
  schema,
  query: text.replace('|', ''),
  cursor: new Position(0, text.indexOf('|')),
})

test.for([
  ['{ clai|ms { slug } }', 'Claim'],
  ['{ claims { sl|ug } }', 'Claim.slug'],
  ['{ claims { top|ic } }', 'Topic'],
  ['{ claims { other: sl|ug } }', 'Claim.slug'],
  ['{ claims(fir|st: 2) { slug } }', 'Query.claims(first:)'],
  ['{ claims(first: |2) { slug } }', 'Query.claims(first:)'],
  ['{ claims { claims(fir|st: 2) { slug } } }', 'Claim.claims(first:)'],
  ['{ claims(whe|re: { country: "china" }) { slug } }', 'Where'],
  ['{ claims(where: { count|ry: "china" }) { slug } }', 'Where.country'],
  ['{ claims(where: { country: "ch|ina" }) { slug } }', 'Where.country'],
  ['{ claims(where: { and: [{ count|ry: "china" }] }) { slug } }', 'Where.country'],
  ['{ claims(where: { top|ics: { in: [EVENT] } }) { slug } }', 'Topics'],
  ['{ claims(where: { topics: { in: [EV|ENT] } }) { slug } }', 'Topic'],
  ['query ($w: Whe|re) { claims(where: $w) { slug } }', 'Where'],
  ['query ($n: Int) { claims(first: $|n) { slug } }', 'Query.claims(first:)'],
  ['{ claims(where: { count|ry: ', 'Where.country'],
] as const)('of %s the manual has %s', ([text, coordinate]) => {
  expect(findCoordinate(placeOf(text))).toBe(coordinate)
})

test('a field of an input is found with the type that has it', () => {
  const found = findInputField(placeOf('{ claims(where: { and: [{ countr|y: "china" }] }) { slug } }'))
  expect(`${found?.owner}.${found?.field.name}`).toBe('Where.country')
  expect(findInputField(placeOf('{ claims(firs|t: 2) { slug } }'))).toBeNull()
  expect(findInputField(placeOf('{ claims(where: { contry|: "china" }) { slug } }'))).toBeNull()
})
