import { expect } from 'vitest'
import { answerByKeyboard } from './answer-by-keyboard.ts'
import { changeView, test, views } from './browser.ts'
import { expectNoBarriers } from './expect-no-barriers.ts'

test('a paragraph of the outline leads to its claims, and taking it away leads back to the section', async ({
  visit,
}) => {
  const { page, open } = await visit()
  await open('/reports/north-korean-troops')
  await page.getByRole('link', { name: 'Paragraph 2: 4 claims' }).first().click()
  await page.getByText('4 claims fit', { exact: true }).waitFor()
  await page.getByRole('link', { name: 'Paragraph 2 : take away' }).click()
  await page.getByText('72 claims fit', { exact: true }).waitFor()
})

test('the outline says why a paragraph has no claims, and shows the same as a table', async ({ visit }) => {
  const { page, open } = await visit()
  await open('/reports/north-korean-troops')
  await page.getByText('Why 1 paragraph has no claims').click()
  await page.getByText('Caption of a chart; it gives no value').first().waitFor()
  await page.getByText('The same as a table').click()
  const table = page.getByRole('region', { name: 'Claims by paragraph' })
  expect(await table.getByRole('row').count()).toBeGreaterThan(100)
  await expectNoBarriers(page, 'report-table')
})

test('a section is practised by touch', async ({ visit }) => {
  const { page, open } = await visit({ size: 'phone' })
  await open('/reports/north-korean-troops')
  await page.getByRole('button', { name: 'Practise Labour export and wages' }).tap()
  await page.getByText('1 of 10', { exact: true }).waitFor()
})

test('what somebody has answered stands in the outline and on the claim, and a stranger sees nothing of it', async ({
  visit,
}) => {
  const { page, open } = await visit()
  const claim = '/claims/deployment-signals-reach-beyond-europe'
  await open(claim)
  expect(await page.getByRole('region', { name: 'Your record' }).count()).toBe(0)
  await page.getByRole('button', { name: 'Ask me about this', exact: true }).click()
  await page.getByText('1 of 1', { exact: true }).waitFor()
  await answerByKeyboard(page)
  await open('/reports/north-korean-troops')
  await page.getByText(/^You have met [1-9]\d* of 317 claims/).waitFor()
  expect(await page.getByRole('link', { name: /claims?, \d met$/ }).count()).toBeGreaterThan(0)
  for (const view of views) {
    await changeView(page, view)
    await expectNoBarriers(page, `report-met-${view.size}-${view.theme}`)
  }
  await open(claim)
  const record = page.getByRole('region', { name: 'Your record' })
  await record.getByText(/of 1 answer$/).waitFor()
  for (const view of views) {
    await changeView(page, view)
    await expectNoBarriers(page, `claim-record-${view.size}-${view.theme}`)
  }
})
