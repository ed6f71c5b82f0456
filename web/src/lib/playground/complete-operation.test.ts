import { EditorState } from '@codemirror/state'
import { buildSchema, type GraphQLInputType, isInputObjectType } from 'graphql'
import { expect, test } from 'vitest'
import { writeInput } from './complete-operation.ts'

const schema = buildSchema(`
  enum Topic { FIGURE EVENT }
  scalar Date
  input Where { country: String! topics: [Topic!] and: [Where!] isOpen: Boolean on: Date words: [String!]! }
  type Query { claims(where: Where, first: Int): Int }
`)

/** The text after a name was taken where the bar stands; the bar is where the cursor is then. */
function take(text: string, name: string): string {
  const state = EditorState.create({ doc: text.replace('|', '') })
  const to = text.indexOf('|')
  const from = to - (/\w*$/.exec(text.slice(0, to))?.[0].length ?? 0)
  const { transaction } = writeInput(state, { name, type: typeOf(name) }, from, to)
  const after = state.update(transaction).state
  const cursor = after.selection.main.head
  return `${after.sliceDoc(0, cursor)}|${after.sliceDoc(cursor)}`
}

function typeOf(name: string): GraphQLInputType {
  const where = schema.getType('Where')
  const argument = schema
    .getQueryType()
    ?.getFields()
    .claims?.args.find((each) => each.name === name)
  const type = argument?.type ?? (isInputObjectType(where) ? where.getFields()[name]?.type : undefined)
  if (!type) throw new Error(`There is no ${name}.`)
  return type
}

test.for([
  ['{ claims(whe|) }', 'where', '{ claims(where: { | }) }'],
  ['{ claims(|) }', 'first', '{ claims(first: |) }'],
  ['{ claims(where: { cou| }) }', 'country', '{ claims(where: { country: "|" }) }'],
  ['{ claims(where: { | }) }', 'topics', '{ claims(where: { topics: [|] }) }'],
  ['{ claims(where: { | }) }', 'and', '{ claims(where: { and: [{ | }] }) }'],
  ['{ claims(where: { | }) }', 'words', '{ claims(where: { words: ["|"] }) }'],
  ['{ claims(where: { | }) }', 'on', '{ claims(where: { on: | }) }'],
  ['{ claims(whe|re: { country: "a" }) }', 'where', '{ claims(where|: { country: "a" }) }'],
  ['query ($w: Where) { claims(|) }', 'where', 'query ($w: Where) { claims(where: |) }'],
  ['query ($c: String!) { claims(where: { | }) }', 'country', 'query ($c: String!) { claims(where: { country: | }) }'],
] as const)('in %s, %s is written as %s', ([text, name, after]) => {
  expect(take(text, name)).toBe(after)
})
