import { expect, test } from 'vitest'
import { createApp } from '../../server/app.ts'
import { createLogger } from '../../server/http/create-logger.ts'
import { openServer } from '../open-server.ts'
import { UNLIMITED } from '../unlimited.ts'

const server = openServer()

test('a program finds the API at /graphql, where a browser finds the playground', async () => {
  for (const accept of ['application/json', 'application/graphql-response+json', '*/*']) {
    const answer = await server.client().fetch('/graphql?query={__typename}', { headers: { accept } })
    expect(await answer.json()).toEqual({ data: { __typename: 'Query' } })
  }
  const page = await server.client().fetch('/graphql?query={__typename}', { headers: { accept: 'text/html' } })
  expect(await page.text()).not.toContain('"__typename":"Query"')
})

test('the web app runs operations inside the process, and cookies come back with the answer', async () => {
  const app = createApp({
    database: server.database,
    logger: createLogger('silent'),
    environment: {
      publicOrigin: 'http://debrief.test',
      sessionSecret: 'x'.repeat(40),
      service: UNLIMITED,
    },
  })
  const send = (query: string, cookie = '') =>
    app.graphql(
      new Request('http://debrief.test/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie },
        body: JSON.stringify({ query }),
      }),
    )
  const started = await send(
    'mutation { startQuiz(input: {reportSlug: "north-korean-troops", length: 1}) { __typename } }',
  )
  expect(await started.json()).toEqual({ data: { startQuiz: { __typename: 'StartQuizSuccess' } } })
  const cookie = started.headers
    .getSetCookie()
    .map((each) => each.split(';', 1)[0])
    .join('; ')
  const read = await send('{ viewer { isGuest unfinishedQuiz { answeredCount } } }', cookie)
  expect(await read.json()).toEqual({ data: { viewer: { isGuest: true, unfinishedQuiz: { answeredCount: 0 } } } })
})
