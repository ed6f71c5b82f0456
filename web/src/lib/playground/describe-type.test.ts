import { buildSchema } from 'graphql'
import { expect, test } from 'vitest'
import { describeType, typeNames } from './describe-type.ts'
import { searchSchema } from './search-schema.ts'

const schema = buildSchema(`
  "What can be asked."
  type Query {
    "Claims of a report."
    claims("Only these." where: Where!, first: Int! = 20): [Claim!]!
  }
  "Something the report says."
  type Claim implements Node { id: ID!, "On what footing." basis: Basis }
  interface Node { id: ID! }
  enum Basis { "Stated flatly." FACT }
  input Where { report: String!, first: Int }
  union Found = Claim
`)

test('a field is told with its type, the type behind the brackets, and its arguments', () => {
  expect(describeType(schema, 'Query')?.fields).toEqual([
    expect.objectContaining({
      name: 'claims',
      type: '[Claim!]!',
      typeName: 'Claim',
      description: 'Claims of a report.',
      args: [
        expect.objectContaining({ name: 'where', isRequired: true, description: 'Only these.' }),
        expect.objectContaining({ name: 'first', isRequired: false }),
      ],
    }),
  ])
})

test('only what has to be given is required', () => {
  const required = (type: string) => describeType(schema, type)?.fields.map(({ isRequired }) => isRequired)
  expect(required('Where')).toEqual([true, false])
  expect(required('Claim')).toEqual([false, false])
})

test.each([
  ['Claim', 'Object', []],
  ['Where', 'Input', []],
  ['Basis', 'Choice of values', []],
  ['Node', 'Interface', ['Claim']],
  ['Found', 'One of several types', ['Claim']],
  ['ID', 'Scalar', []],
])('%s is told to be: %s', (name, kind, members) => {
  expect(describeType(schema, name)).toMatchObject({ kind, members })
})

test('a name that is no type is none, and introspection is not part of the manual', () => {
  expect(describeType(schema, 'Nothing')).toBeNull()
  expect(typeNames(schema).some((name) => name.startsWith('__'))).toBe(false)
})

test('the search finds types, fields and values by name or by what is said of them, names first', () => {
  expect(searchSchema(schema, 'claim').map(({ type, field }) => field ?? type)).toEqual(['claims', 'Claim'])
  expect(searchSchema(schema, 'FOOTING what')).toMatchObject([{ type: 'Claim', field: 'basis' }])
  expect(searchSchema(schema, 'flatly')).toMatchObject([{ type: 'Basis', field: 'FACT' }])
  expect(searchSchema(schema, 'unicorn')).toEqual([])
})
