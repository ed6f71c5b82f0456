import { expect } from 'vitest'
import { test } from './browser.ts'

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
