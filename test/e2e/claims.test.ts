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

test('the list follows while somebody types, and the field keeps what is typed and the focus', async ({ visit }) => {
  const { page, open } = await visit()
  await open('/claims')
  const field = page.getByRole('searchbox', { name: 'Words in the statement' })
  await field.pressSequentially('missile', { delay: 60 })
  await page.waitForURL(/q=missile/)
  await page.getByText(/\d+ claims fit/).waitFor()
  expect(await field.inputValue()).toBe('missile')
  expect(await field.evaluate((each) => each === document.activeElement)).toBe(true)
  expect(await page.locator('mark').first().textContent()).toMatch(/missile/i)
  await page.getByRole('link', { name: 'Show all' }).click()
  await expect.poll(() => field.inputValue()).toBe('')
})

test('the list is searched without scripts as well', async ({ browser, site }) => {
  const context = await browser.newContext({ baseURL: site.origin, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/claims')
  await page.getByRole('searchbox').fill('missile')
  await page.getByRole('button', { name: 'Apply' }).click()
  expect(page.url()).toContain('q=missile')
  expect(await page.getByRole('status').textContent()).toMatch(/\d+ claims fit/)
  await context.close()
})

test('a paragraph of the outline leads to its claims, and taking it away leads back to the section', async ({
  visit,
}) => {
  const { page, open } = await visit()
  await open('/reports/north-korean-troops')
  await page.getByRole('link', { name: 'Paragraph 2: 4 claims' }).first().click()
  await page.getByText(/4 claims fit/).waitFor()
  await page.getByRole('link', { name: 'Paragraph 2 take away' }).click()
  await page.getByText(/72 claims fit/).waitFor()
})

test('the outline says why a paragraph has no claims, and shows the same as a table', async ({ visit }) => {
  const { page, open } = await visit()
  await open('/reports/north-korean-troops')
  await page.getByText('Why 1 paragraph has no claims').click()
  await page.getByText('Caption of a chart; it gives no value').first().waitFor()
  await page.getByText('The same as a table').click()
  const table = page.getByRole('region', { name: 'Claims by paragraph' })
  expect(await table.getByRole('row').count()).toBeGreaterThan(100)
})

test('two countries stand side by side, and the choice is in the address', async ({ visit }) => {
  const { page, open } = await visit()
  await open('/compare?a=russia&b=china')
  await page.getByRole('heading', { level: 1, name: 'Russia and China, side by side' }).waitFor()
  await page.getByLabel('Second country').selectOption('ukraine')
  await page.waitForURL(/b=ukraine/)
  await page.getByRole('heading', { level: 1, name: 'Russia and Ukraine, side by side' }).waitFor()
})

test('the name of a country on a claim leads to its page', async ({ visit }) => {
  const { page, open } = await visit()
  await open('/claims/deployment-signals-reach-beyond-europe')
  await page.getByRole('main').getByRole('link', { name: 'Russia', exact: true }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Russia' }).waitFor()
  for (const heading of ['Motives', 'Positions', 'Figures', 'Belongs to Russia'])
    expect(await page.getByRole('heading', { level: 2, name: heading }).isVisible()).toBe(true)
})
