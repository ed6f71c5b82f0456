import { expect } from 'vitest'
import { test } from './browser.ts'

test('an address that narrows the claims shows what it asks for', async ({ visit }) => {
  const { page, open } = await visit()
  await open('/claims?topic=MOTIVE&country=russia')
  expect(await page.getByLabel('Topic').inputValue()).toBe('MOTIVE')
  expect(await page.getByLabel('Country').inputValue()).toBe('russia')
  expect(await page.getByRole('status').textContent()).toMatch(/^\s*\d+ claims fit/)
})

test('a choice changes the address, and going back undoes it', async ({ visit }) => {
  const { page, open } = await visit()
  await open('/claims')
  const all = await page.getByRole('status').textContent()
  await page.getByLabel('Topic').selectOption('POSITION')
  await page.waitForURL(/topic=POSITION/)
  await page.getByText(/\d+ claims fit/).waitFor()
  await page.goBack()
  await page.waitForURL((url) => !url.search.includes('POSITION'))
  await expect.poll(() => page.getByRole('status').textContent()).toBe(all)
})

test('a claim leads to the claims that bear on it', async ({ visit }) => {
  const { page, open } = await visit()
  await open('/claims/deployment-signals-reach-beyond-europe')
  const linked = page.getByRole('region', { name: 'Other claims that bear on it' }).getByRole('link').first()
  const statement = (await linked.textContent()) ?? ''
  await linked.click()
  await page.getByRole('heading', { level: 1, name: statement }).waitFor()
})
