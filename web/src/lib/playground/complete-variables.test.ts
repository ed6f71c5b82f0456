import { json } from '@codemirror/lang-json'
import { EditorState } from '@codemirror/state'
import { buildSchema } from 'graphql'
import { expect, test } from 'vitest'
import { coordinateAt, edit } from './complete-variables.ts'
import { jsonPlaceAt } from './json-place.ts'
import { suggestionsAt } from './variables-help.ts'
import { variablesType } from './variables-type.ts'

const schema = buildSchema(`
  enum Topic { FIGURE EVENT }
  input Where { country: String topics: [Topic!] isOpen: Boolean }
  type Query { claims(first: Int, where: Where): Int }
`)
const query = 'query ($first: Int!, $where: Where) { claims(first: $first, where: $where) }'

/** The text after a suggestion was taken where the bar stands; the bar is where the cursor is then. */
function take(text: string, label: string): string {
  const state = EditorState.create({ doc: text.replace('|', ''), extensions: json() })
  const end = text.indexOf('|')
  const start = end - (/\w*$/.exec(text.slice(0, end))?.[0].length ?? 0)
  const type = variablesType({ schema, query, operationName: undefined })
  const place = jsonPlaceAt(state, end)
  const suggestion = type && place && suggestionsAt(type, place).find((each) => each.label === label)
  if (!suggestion) throw new Error(`${label} is not offered at ${text}`)
  const after = state.update(edit(state, suggestion, start, end)).state
  const cursor = after.selection.main.head
  return `${after.sliceDoc(0, cursor)}|${after.sliceDoc(cursor)}`
}

test.for([
  ['an empty text gets its braces', '|', 'first', '{\n  "first": |\n}'],
  ['quotes that are there are not doubled', '{"fi|"}', 'first', '{"first": |}'],
  ['a word without quotes gets them', '{wh|}', 'where', '{"where": {|}}'],
  ['a list of choices gets both', '{"where": {"top|"}}', 'topics', '{"where": {"topics": ["|"]}}'],
  ['a choice ends behind its quote', '{"where": {"topics": ["|"]}}', 'EVENT', '{"where": {"topics": ["EVENT"|]}}'],
  ['true has no quotes', '{"where": {"isOpen": "|"}}', 'true', '{"where": {"isOpen": true|}}'],
  ['a name in front of its value keeps the value', '{"fir|st": 3}', 'first', '{"first"|: 3}'],
  ['a name before another gets a comma', '{"fi|"\n "where": {}}', 'first', '{"first": |,\n "where": {}}'],
] as const)('%s', ([, text, label, after]) => {
  expect(take(text, label)).toBe(after)
})

test.for([
  ['{"where": {"coun|try": "china"}}', 'Where.country'],
  ['{"where": {"country": "ch|ina"}}', 'Where.country'],
  ['{"where": {"top|ics": ["EVENT"]}}', 'Topic'],
  ['{"whe|re": {}}', 'Where'],
  // The variables are declared by the operation, not by the schema.
  ['{"fir|st": 3}', 'Int'],
  ['{"frist|": 3}', null],
] as const)('of %s the manual has %s', ([text, coordinate]) => {
  const place = text.indexOf('|')
  const state = EditorState.create({ doc: text.replace('|', ''), selection: { anchor: place }, extensions: json() })
  expect(coordinateAt(() => variablesType({ schema, query, operationName: undefined }), state)).toBe(coordinate)
})
