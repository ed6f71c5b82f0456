import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { changeView, test, views } from './browser.ts'
import { expectNoBarriers } from './expect-no-barriers.ts'

const toChooseFrom = async (page: Page) =>
  Number.parseInt(((await page.getByRole('status').first().textContent()) ?? '').replaceAll(/\D/g, ''), 10)

test('every choice is counted at once and kept in the address, by which others get the same quiz', async ({
  visit,
}) => {
  const { page, open } = await visit()
  await open('/quiz/new')
  const all = await toChooseFrom(page)
  await page.getByRole('checkbox', { name: /^Figures/ }).check()
  await page.waitForURL(/topic=FIGURE/)
  await expect.poll(() => toChooseFrom(page)).toBeLessThan(all)
  await page.locator('summary', { hasText: 'Kinds of question' }).click()
  await page.getByRole('checkbox', { name: /^Figure recall, typed/ }).check()
  await page.waitForURL(/kind=figure-typed/)
  const kinds = page
    .getByRole('group', { name: 'Kinds of question' })
    .locator('label')
    .filter({ hasText: 'Figure recall, typed' })
  const shown = Number.parseInt(((await kinds.textContent()) ?? '').replaceAll(/\D/g, ''), 10)
  await expect.poll(() => toChooseFrom(page)).toBe(shown)

  const other = await visit()
  await other.open(page.url())
  expect(await toChooseFrom(other.page)).toBe(shown)
  expect(await other.page.getByRole('checkbox', { name: /^Figure recall, typed/ }).isChecked()).toBe(true)
})

test('a list counts what the other choices leave: a country without such questions says 0', async ({ visit }) => {
  const { page, open } = await visit()
  await open('/quiz/new?kind=figure-typed')
  const china = page.getByRole('group', { name: 'Countries' }).locator('label').filter({ hasText: 'China' })
  expect(await china.textContent()).toMatch(/China\s*0$/)
})

test('a preset is taken by touch, marked, and the quiz starts from the lower edge of a phone', async ({ visit }) => {
  const { page, open } = await visit({ size: 'phone' })
  await open('/quiz/new')
  await page.getByRole('link', { name: 'Motives', exact: true }).tap()
  await page.waitForURL(/topic=MOTIVE/)
  await page.locator('a[aria-current=true]', { hasText: 'Motives' }).waitFor()
  const start = page.getByRole('button', { name: 'Start', exact: true })
  expect(await start.evaluate((each) => each.getBoundingClientRect().bottom <= innerHeight)).toBe(true)
  await start.tap()
  await page.getByText('1 of 10', { exact: true }).waitFor()
})

test('a time limit that is none is named at once, and one in the address is dropped from it', async ({ visit }) => {
  const { page, open } = await visit()
  await open('/quiz/new?mode=EXAM&minutes=-3&length=99999')
  await expect.poll(() => new URL(page.url()).search).toBe('?mode=EXAM')
  const start = page.getByRole('button', { name: 'Start', exact: true })
  for (const limit of ['-3', '0', '0.1', '99999', '1.5']) {
    await page.getByLabel('Time limit in minutes').fill(limit)
    await page.getByText('Whole minutes from 1 to 120, or nothing for no limit.').waitFor()
    expect(await start.isDisabled()).toBe(true)
  }
  for (const view of views) {
    await changeView(page, view)
    await expectNoBarriers(page, `build-bad-limit-${view.size}-${view.theme}`)
  }
  await page.getByLabel('Time limit in minutes').fill('15')
  await page.waitForURL(/minutes=15/)
  await expect.poll(() => start.isEnabled()).toBe(true)
})
