import { expect } from 'vitest'
import { findFreePort } from '../../server/database/find-free-port.ts'
import { createTestDatabase } from '../database.ts'
import { submitByKeyboard } from './answer-by-keyboard.ts'
import { startVisit, test, waitForHydration } from './browser.ts'
import { servePages } from './server.ts'

test('a page that is older than the server, which no longer knows its documents, sends them whole', async ({
  visit,
  allow,
}) => {
  allow(/It sent a document whole/)
  // The browser reports the refusal, too.
  allow(/status of 400/)
  const { page, open } = await visit()
  await open('/')
  const sent: string[] = []
  await page.route('**/graphql', async (route) => {
    const body = route.request().postData() ?? ''
    sent.push(body.includes('"documentId"') ? 'id' : 'text')
    await route.continue({ postData: body.replace(/sha256:[0-9a-f]{64}/, `sha256:${'0'.repeat(64)}`) })
  })
  await page.getByRole('link', { name: 'Actors', exact: true }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Actors' }).waitFor()
  expect(await page.getByRole('link', { name: 'China' }).count()).toBeGreaterThan(0)
  expect(sent.slice(0, 2)).toEqual(['id', 'text'])
})

test('an answer of such a page waits until the page is loaded again, where the server takes no text', async ({
  browser,
}) => {
  await using cleanup = new AsyncDisposableStack()
  const { database, drop } = await createTestDatabase()
  cleanup.defer(drop)
  const server = await servePages({ database, port: await findFreePort(), adhocQueries: 'nobody' })
  cleanup.defer(() => server.close())
  const { page, open } = await startVisit(browser, server.address)
  cleanup.defer(() => page.context().close())
  await open('/')
  await page.getByRole('button', { name: 'Take a 10-question quiz' }).click()
  await page.getByText('1 of 10', { exact: true }).waitFor()
  await waitForHydration(page)
  await page.route('**/graphql', async (route) => {
    const body = route.request().postData() ?? ''
    await route.continue({ postData: body.replace(/sha256:[0-9a-f]{64}/, `sha256:${'0'.repeat(64)}`) })
  })
  await page.locator('#stem').focus()
  await submitByKeyboard(page)
  await page.getByText('1 answer waits to be sent. This page is older than the server:').waitFor()
  expect(await database.answer.count()).toBe(0)

  await page.unroute('**/graphql')
  await page.getByRole('button', { name: 'load it again' }).click()
  await page.locator('section[aria-label=Feedback]').waitFor()
  expect(await database.answer.count()).toBe(1)
})
