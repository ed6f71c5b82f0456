import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { openServer } from '../open-server.ts'
import { REFUSED, REFUSED_TEXTS } from '../refusals.ts'

const server = openServer()

/** Plain requests take the short path; a caller that accepts something else as well is left to Yoga. */
const PATHS = [
  ['the short path', 'application/json'],
  ['Yoga', 'application/json, text/plain;q=0.1'],
] as const

const post = (body: string, accept: string) =>
  server.client().fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json', accept }, body })

describe.each(PATHS)('%s refuses', (_path, accept) => {
  test.each([...REFUSED, ...REFUSED_TEXTS])('$name, by its name', async ({ body, code }) => {
    const { errors, data } = await (await post(body, accept)).json()
    expect(data ?? null).toBeNull()
    expect(errors[0]).toMatchObject({ extensions: { code } })
    expect(errors[0].message).not.toMatch(/Syntax Error: .*limit/)
  })

  test('20 MB, without keeping them', async () => {
    const response = await post(`{"query":"{ __typename }","variables":{"x":"${'x'.repeat(20_000_000)}"}}`, accept)
    expect(response.status).toBe(413)
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'REQUEST_ENTITY_TOO_LARGE' } }] })
  })

  test('5 MB that do not say how many they are', async () => {
    const response = await server.client().fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept },
      // Our types do not know `duplex`; whoever sends a stream must say it.
      ...{ body: new Blob(['x'.repeat(5_000_000)]).stream(), duplex: 'half' },
    })
    expect(response.status).toBe(413)
  })
})

test.each(['application/json', 'application/graphql-response+json'])(
  'the short path refuses as Yoga does, word for word, to those who accept %s',
  async (type) => {
    for (const { name, body } of [...REFUSED, ...REFUSED_TEXTS]) {
      const answers = [await post(body, type), await post(body, `${type}, text/plain;q=0.1`)]
      const [short, yoga] = await Promise.all(
        answers.map(async (answer) => [answer.status, answer.headers.get('content-type'), await answer.text()]),
      )
      expect(short, name).toEqual(yoga)
    }
  },
)

test('answers go on after all that', async () => {
  expect(await server.client().run('{ __typename }')).toEqual({ __typename: 'Query' })
})

test.each(['variables', 'extensions'])('%s in an address that are not JSON are refused', async (name) => {
  const response = await server.client().fetch(`/graphql?query={__typename}&${name}={`)
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] })
})

test('the export of claims refuses the same texts', async () => {
  for (const text of ['"a\\u0000"', '"\\ud800"']) {
    const response = await server.client().fetch(`/api/claims.jsonl?where={"country":${encodeURIComponent(text)}}`)
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { errors: [{ extensions: { code: 'INVALID_TEXT' } }] },
    ])
  }
})

test('accounts do not read a body that is too long or does not say how long it is', async () => {
  const send = (body: RequestInit) =>
    server.client().fetch('/api/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.address },
      ...body,
    })
  expect((await send({ body: `{"email":"${'x'.repeat(300_000)}"}` })).status).toBe(413)
  const streamed = { body: new Blob(['{}']).stream(), duplex: 'half' }
  expect((await send(streamed as RequestInit)).status).toBe(411)
})

test.each([
  [415, 'UNSUPPORTED_MEDIA_TYPE', 'application/json', { 'content-type': 'text/plain' }],
  [
    406,
    'NOT_ACCEPTABLE',
    'application/graphql-response+json',
    { 'content-type': 'application/json', accept: 'image/png' },
  ],
])('%i says which media type to use instead', async (status, code, words, headers) => {
  const response = await server.client().fetch('/graphql', {
    method: 'POST',
    headers: headers as Record<string, string>,
    body: '{"query":"{ __typename }"}',
  })
  expect(response.status).toBe(status)
  expect(await response.json()).toMatchObject({
    errors: [{ message: expect.stringContaining(words), extensions: { code } }],
  })
})

test('a packed request is refused with how to send it instead', async () => {
  const response = await server.client().fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
    body: gzipSync('{"query":"{ __typename }"}'),
  })
  expect([response.status, response.headers.get('accept-encoding')]).toEqual([415, 'identity'])
  expect(await response.json()).toMatchObject({
    errors: [{ message: expect.stringContaining('Content-Encoding'), extensions: { code: 'UNSUPPORTED_ENCODING' } }],
  })
})

test('the headers of an answer can be asked for alone', async () => {
  for (const path of ['/graphql?query={__typename}', '/health/ready']) {
    const [get, head] = [await server.client().fetch(path), await server.client().fetch(path, { method: 'HEAD' })]
    expect([head.status, head.headers.get('content-type')]).toEqual([200, get.headers.get('content-type')])
    expect(await head.text()).toBe('')
  }
})

test('a refusal asked for in the media type of GraphQL is a bad request', async () => {
  for (const code of ['TOO_DEEP', 'INVALID_TEXT', 'TOO_MANY_NODES']) {
    const { body } = [...REFUSED, ...REFUSED_TEXTS].find((each) => each.code === code) ?? { body: '' }
    expect((await post(body, 'application/graphql-response+json')).status).toBe(400)
  }
})
