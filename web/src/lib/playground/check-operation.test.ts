import { buildSchema } from 'graphql'
import { expect, test } from 'vitest'
import { findFaults } from './check-operation.ts'

const schema = buildSchema(`
  input Where { country: String }
  type Query { claims(first: Int, where: Where): Int, old: Int @deprecated(reason: "It is old.") }
`)
/** What is marked, and why. */
const marked = (text: string) =>
  findFaults(schema, text).map(({ from, to, severity, message }) => [text.slice(from, to), severity, message])

test('an operation that fits, or is not begun, has no fault', () => {
  expect(marked('{ claims(where: { country: "china" }) }')).toEqual([])
  expect(marked(' \n')).toEqual([])
})

test('a name that does not fit is marked, and what is deprecated', () => {
  expect(marked('{\n  claims(frist: 2)\n}')).toEqual([['frist', 'error', expect.stringContaining('Unknown argument')]])
  expect(marked('{ old }')).toEqual([['old', 'warning', expect.stringContaining('It is old.')]])
})

test.for([
  ['{ claims(first: 2, where: { countri', 'countri', '<EOF>'],
  ['{ claims(first: 2, where: { countri: ', ':', '<EOF>'],
  ['{ claims(first: 2, where: { country: "china"\n\n', '"china"', '<EOF>'],
  ['{ claims(first: 2', '2', '<EOF>'],
  ['{', '{', '<EOF>'],
  ['{ claims(first: 2, where: { country: "china" ) }', ')', 'found ")"'],
  ['{ claims } }', '}', 'Unexpected "}"'],
  ['{ claims(where: { country: "chi', 'chi', 'Unterminated string'],
  ['{ claims # not yet', 'yet', '<EOF>'],
] as const)('reading of %j ends at %s, with or without a schema', ([text, word, message]) => {
  expect(marked(text)).toEqual([[word, 'error', expect.stringContaining(message)]])
  expect(findFaults(null, text)).toHaveLength(1)
})
