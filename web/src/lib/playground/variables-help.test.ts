import { json } from '@codemirror/lang-json'
import { EditorState } from '@codemirror/state'
import { buildSchema } from 'graphql'
import { describe, expect, test } from 'vitest'
import { jsonPlaceAt } from './json-place.ts'
import { suggestionsAt } from './variables-help.ts'
import { variablesType } from './variables-type.ts'

const schema = buildSchema(`
  enum Topic { "A number." FIGURE "What happened." EVENT }
  input Topics { in: [Topic!]! }
  input Where { "Short name of a country." country: String topics: Topics and: [Where!] isOpen: Boolean }
  input Answer @oneOf { choice: ID text: String }
  type Query { claims("How many." first: Int = 5, where: Where, answer: Answer): Int }
`)
const query = `query One($first: Int!, $where: Where, $country: String = "china", $answer: Answer) {
  claims(first: $first, where: { country: $country, and: [$where] }, answer: $answer)
}`

/** What is offered where the bar stands. */
function offered(text: string) {
  const type = variablesType({ schema, query, operationName: undefined })
  const state = EditorState.create({ doc: text.replace('|', ''), extensions: json() })
  const place = jsonPlaceAt(state, text.indexOf('|'))
  return type && place ? suggestionsAt(type, place) : []
}
const labels = (text: string) => offered(text).map(({ label }) => label)

describe('help with variables', () => {
  test('offers what the operation declares, says what it is for, and which are required', () => {
    expect(offered('{ "|" }')).toMatchObject([
      { label: 'first', type: 'Int!', description: 'How many.', isRequired: true },
      { label: 'where', type: 'Where', isRequired: false },
      { label: 'country', type: 'String', description: 'Short name of a country.', isRequired: false },
      { label: 'answer', type: 'Answer', isRequired: false },
    ])
  })

  test.for([
    ['|', ['first', 'where', 'country', 'answer']],
    ['{|}', ['first', 'where', 'country', 'answer']],
    ['{"first": 1, "|"}', ['where', 'country', 'answer']],
    ['{"first": 1,\n  wh|}', ['where', 'country', 'answer']],
    ['{"where": {"country": "china", "|"}, "first": 1}', ['topics', 'and', 'isOpen']],
    ['{"where": {"and": [{"topics": {|}}]}}', ['in']],
    ['{"where": {"topics": {"in": ["FIGURE", "|"]}}}', ['FIGURE', 'EVENT']],
    ['{"where": {"topics": {"in": [|]}}}', ['FIGURE', 'EVENT']],
    ['{"where": {"topics": {"in": |}}}', ['FIGURE', 'EVENT']],
    ['{"where": {"isOpen": tr|}}', ['true', 'false']],
    ['{"answer": {"|"}}', ['choice', 'text']],
  ] as const)('offers at %s what fits there', ([text, names]) => {
    expect(labels(text)).toEqual(names)
  })

  test.for([
    ['{"first": |}', 'a number is anyone’s'],
    ['{"first": 1 |}', 'a comma is missing'],
    ['{"first": 1} |', 'the object is done'],
    ['{"answer": {"text": "a", "|"}}', 'one of them is given'],
    ['{"unknown": {"|"}}', 'nobody knows what it holds'],
  ] as const)('offers nothing at %s: %s', ([text]) => {
    expect(labels(text)).toEqual([])
  })

  test('writes each with the signs around its value', () => {
    const texts = (text: string) => offered(text).map((each) => each.text.join('|'))
    expect(texts('{|}')).toEqual(['"first": |', '"where": {|}', '"country": "|"', '"answer": {|}'])
    expect(texts('{"where": {|}}')).toEqual(['"country": "|"', '"topics": {|}', '"and": [{|}]', '"isOpen": |'])
    expect(texts('{"where": {"topics": {|}}}')).toEqual(['"in": ["|"]'])
    expect(texts('{"where": {"topics": {"in": [|]}}}')).toEqual(['"FIGURE"|', '"EVENT"|'])
  })

  test('is silent about an operation that cannot be read', () => {
    expect(variablesType({ schema, query: 'query {', operationName: undefined })).toBeNull()
    expect(variablesType({ schema: undefined, query, operationName: undefined })).toBeNull()
  })
})
