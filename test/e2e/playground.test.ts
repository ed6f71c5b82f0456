import { expect } from 'vitest'
import { test } from './browser.ts'

// That nothing comes from another origin is watched for every page: see watch-page.ts.
test('the playground brings examples along and runs one', async ({ visit }) => {
  const { page } = await visit()
  await page.goto('/graphql')
  await page.getByRole('button', { name: /execute query/i }).click()
  await expect.poll(() => page.locator('.result-window').textContent(), { timeout: 10_000 }).toContain('"data"')
  expect(await page.locator('.result-window').textContent()).not.toContain('"errors"')
})

test('the list of claims opens as a query in the playground', async ({ visit }) => {
  const { page, open } = await visit()
  await open('/claims?topic=MOTIVE')
  await page.getByRole('link', { name: 'Open this query in the playground' }).click()
  await page.getByRole('button', { name: /execute query/i }).click()
  await expect.poll(() => page.locator('.result-window').textContent(), { timeout: 10_000 }).toContain('"totalCount"')
})
