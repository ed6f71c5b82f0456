import { buildSchema } from 'graphql'
import { expect, test } from 'vitest'
import { checkVariables } from './check-variables.ts'

const schema = buildSchema(
  'input Where { country: String } enum Topic { FIGURE EVENT } type Query { claims(first: Int!, where: Where, in: [Topic!]): Int }',
)
const query = `query One($first: Int!, $where: Where, $in: [Topic!]) { claims(first: $first, where: $where, in: $in) }
  query Two { __typename }`
const check = (text: string, operationName = 'One') => checkVariables({ schema, query, operationName }, text)

test('variables that fit are without fault', () => {
  expect(check('{"first": 1, "where": {"country": "china"}, "in": ["EVENT"]}')).toEqual([])
  expect(check('', 'Two')).toEqual([])
})

test.for([
  ['', 'first', 'not provided'],
  ['{"first": "1"}', 'first', 'Int cannot represent'],
  ['{"first": 1, "frist": 2}', 'frist', 'declares no variable “$frist”'],
  ['{"first": 1, "where": {"cuntry": "china"}}', 'where', 'Did you mean "country"?'],
  ['{"first": 1, "in": ["EVENT", "FACT"]}', 'in', 'at "in[1]"'],
] as const)('of %s is said which variable is wrong, and how', ([text, name, words]) => {
  expect(check(text)).toEqual([{ name, message: expect.stringContaining(words) }])
})

test('of what cannot be read nothing is said here', () => {
  expect(check('{"first"')).toEqual([])
  expect(checkVariables({ schema, query: 'query {', operationName: undefined }, '{}')).toEqual([])
  expect(checkVariables({ schema: undefined, query, operationName: 'One' }, '{}')).toEqual([])
})
