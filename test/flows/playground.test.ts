import { expect, test } from 'vitest'
import { createApp } from '../../server/app.ts'
import { readExamples } from '../../server/graphql/read-examples.ts'
import { createLogger } from '../../server/http/create-logger.ts'
import { openServer } from '../open-server.ts'

const server = openServer()

test('a browser finds a playground at /graphql that brings everything along and opens with the examples', async () => {
  const response = await server.client().fetch('/graphql', { headers: { accept: 'text/html' } })
  const page = await response.text()
  expect(response.headers.get('content-type')).toMatch(/^text\/html/)
  expect(page).not.toMatch(/<(script|link|img)[^>]+(src|href)="?https?:/)
  for (const { query } of readExamples()) expect(page).toContain(JSON.stringify(query).slice(1, 60))
})

test('there are at least eight examples', () => {
  expect(readExamples().length).toBeGreaterThanOrEqual(8)
})

test('the web app runs operations inside the process, and cookies come back with the answer', async () => {
  const app = createApp({
    database: server.database,
    logger: createLogger('silent'),
    environment: { publicOrigin: 'http://debrief.test', sessionSecret: 'x'.repeat(40), webDevOrigin: undefined },
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
