import { buildSchema, type DocumentNode, type GraphQLError } from 'graphql'
import { createYoga, type Plugin } from 'graphql-yoga'
import { describe, expect, test } from 'vitest'
import { createDocumentChecks } from './check-documents.ts'
import { documentRefusal } from './document-refusal.ts'
import type { Visitor } from './receive-visitor.ts'

const schema = buildSchema('type Query { name: String } type Mutation { rename: String }')

type Sender = Pick<Visitor, 'caller'>
const comes = (): Sender => ({ caller: { class: 'reader', id: 'somebody' } })

/** A real Yoga that counts what it parses and validates, and refuses two things by throwing. */
function openYoga() {
  const counts = { parsed: 0, validated: 0 }
  const { plugin, check } = createDocumentChecks()
  const count: Plugin = {
    onParse({ parseFn, setParseFn }) {
      setParseFn((source: string, options: object) => {
        counts.parsed += 1
        if (source.includes('unparsed')) throw documentRefusal('UNPARSED', 'Refused while it is parsed.')
        return parseFn(source, options) as DocumentNode
      })
    },
    onValidate({ validateFn, setValidationFn }) {
      setValidationFn((...given: Parameters<typeof validateFn>) => {
        counts.validated += 1
        if (JSON.stringify(given[1]).includes('unchecked'))
          throw documentRefusal('UNCHECKED', 'Refused while it is checked.')
        return validateFn(...given) as readonly GraphQLError[]
      })
    },
  }
  const yoga = createYoga<{ visitor: Sender }>({
    schema,
    parserAndValidationCache: false,
    logging: false,
    plugins: [count, plugin],
  })
  return {
    counts,
    check(text: string, visitor: Sender) {
      const { parse, validate } = yoga.getEnveloped({ visitor } as never)
      return check(text, visitor, {
        parse: (source) => parse(source) as DocumentNode,
        validate: (document) => validate(schema, document) as readonly GraphQLError[],
      })
    },
    async ask(text: string, accept: string, visitor: Sender) {
      const headers = { 'content-type': 'application/json', accept }
      const body = JSON.stringify({ query: text })
      const response = await yoga.fetch('http://debrief.test/graphql', { method: 'POST', headers, body }, { visitor })
      return { status: response.status, type: response.headers.get('content-type'), text: await response.text() }
    },
  }
}

describe.each(['application/json', 'application/graphql-response+json'])('to those who accept %s', (accept) => {
  test.each([
    '{ nope }',
    '{ name(',
    '',
    '{ unparsed }',
    '{ unchecked }',
    '{ ...A } fragment A on Query { ...A }',
    '{ nope also }',
  ])('Yoga says of %j what it would have said, and does not look at it again', async (text) => {
    const { counts, check, ask } = openYoga()
    const expected = await ask(text, accept, comes())
    const visitor = comes()
    expect(check(text, visitor)).toBeNull()
    const before = { ...counts }
    expect(await ask(text, accept, visitor)).toEqual(expected)
    expect(counts).toEqual(before)
  })
})

test('a document that is in order is given back, and leaves nothing behind', async () => {
  const { counts, check, ask } = openYoga()
  const visitor = comes()
  expect(check('{ name }', visitor)).toMatchObject({ kind: 'Document' })
  await ask('{ name }', 'application/json', visitor)
  expect(counts).toEqual({ parsed: 2, validated: 2 })
})

test('what was found of one document is not said of another, nor to another visitor', async () => {
  const { check, ask } = openYoga()
  const visitor = comes()
  check('{ nope }', visitor)
  const answer = '{"data":{"name":null}}'
  expect(await ask('{ name }', 'application/json', visitor)).toMatchObject({ status: 200, text: answer })
  const { text } = await ask('{ another }', 'application/json', visitor)
  expect(text).toContain('another')
  expect((await ask('{ nope }', 'application/json', comes())).text).toContain('nope')
})
