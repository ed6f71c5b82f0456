import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { changeView, test, views } from './browser.ts'
import { expectNoBarriers } from './expect-no-barriers.ts'

const field = (page: Page) => page.getByRole('combobox', { name: 'Find a page, an actor, a section or a claim' })

/** What a screen reader is told that Enter would take. */
const current = (page: Page) =>
  page.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-activedescendant')
    const option = id ? document.getElementById(id) : null
    return option?.getAttribute('aria-selected') === 'true' ? option.textContent.trim() : null
  })

test('Ctrl K finds an actor by its name and opens its page, by keyboard alone', async ({ visit }) => {
  const { page, open } = await visit()
  await open('/')
  await page.keyboard.press('Control+k')
  await field(page).waitFor()
  expect(await current(page)).toBe('Today')
  await page.keyboard.press('ArrowUp')
  expect(await current(page)).not.toBe('Today')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.type('people army')
  await expect.poll(() => current(page)).toContain("Korean People's Army")
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: "Korean People's Army" }).waitFor()
})

test('claims are found by their words', async ({ visit }) => {
  const { page, open } = await visit()
  await open('/actors')
  await page.getByRole('button', { name: /Find/ }).click()
  await field(page).fill('ballistic october')
  await page.getByRole('option', { name: /31 October 2024/ }).click()
  await page.getByRole('heading', { level: 1, name: /31 October 2024/ }).waitFor()
})

test('a claim is found before its last word is typed to the end, and although it is mistyped', async ({ visit }) => {
  const { page, open } = await visit()
  await open('/')
  await page.keyboard.press('Control+k')
  for (const typed of ['ballistic octob', 'balistic']) {
    await field(page).fill(typed)
    await page.getByRole('group', { name: 'Claims' }).getByText('ballistic').first().waitFor()
  }
})

test('a mistyped name offers who was meant first, and the claims say which word they fit', async ({ visit }) => {
  const { page, open } = await visit()
  await open('/')
  await page.keyboard.press('Control+k')
  await field(page).fill('kim jung')
  await expect.poll(() => current(page)).toContain('Kim Jong Un')
  await page.getByRole('group', { name: 'Claims' }).getByText('Fits “kim jong”').first().waitFor()
  for (const typed of ['quiz', 'exam']) {
    await field(page).fill(typed)
    await page.getByRole('option', { name: 'Build a quiz' }).waitFor()
    await page.getByRole('group', { name: 'Claims' }).waitFor({ state: 'detached' })
  }
})

test('the theme is set from it', async ({ visit }) => {
  const { page, open } = await visit({ theme: 'light' })
  await open('/')
  await page.keyboard.press('Control+k')
  await field(page).fill('dark')
  await expect.poll(() => current(page)).toBe('Theme: Dark')
  await page.keyboard.press('Enter')
  await page.locator('html[data-theme=dark]').waitFor()
  expect(await page.getByLabel('Theme').inputValue()).toBe('dark')
})

test('what was opened last is offered first, by touch as well', async ({ visit }) => {
  const { page, open } = await visit({ size: 'phone' })
  await open('/')
  await page.getByRole('button', { name: /Find/ }).tap()
  await field(page).fill("people's army")
  await page.getByRole('option', { name: "Korean People's Army" }).first().tap()
  await page.getByRole('heading', { level: 1, name: "Korean People's Army" }).waitFor()
  await page.getByRole('button', { name: /Find/ }).tap()
  const recent = page.getByRole('group', { name: 'Recent' })
  await recent.getByRole('option', { name: "Korean People's Army" }).waitFor()
  await expectNoBarriers(page, 'palette-recent')
  await page.getByRole('button', { name: 'Esc: close' }).tap()
  await field(page).waitFor({ state: 'detached' })
})

test('a quiz on a country starts from anywhere', async ({ visit }) => {
  const { page, open } = await visit()
  await open('/claims')
  await page.keyboard.press('Control+k')
  await field(page).fill('practise china')
  await expect.poll(() => current(page)).toBe('Practise China')
  await page.keyboard.press('Enter')
  await page.getByText('1 of 10', { exact: true }).waitFor()
})

test('Escape closes the palette and gives the focus back to where it was', async ({ visit }) => {
  const { page, open } = await visit()
  await open('/claims')
  await page.getByLabel('Country').focus()
  await page.keyboard.press('Control+k')
  await field(page).waitFor()
  await page.keyboard.press('Escape')
  await field(page).waitFor({ state: 'detached' })
  expect(await page.getByLabel('Country').evaluate((each) => each === document.activeElement)).toBe(true)
})

test('the palette has no barriers, with results and without', async ({ visit }) => {
  const { page, open } = await visit()
  await open('/claims')
  await page.keyboard.press('Control+k')
  for (const view of views) {
    await changeView(page, view)
    await field(page).fill('north korea')
    await page.getByRole('group', { name: 'Claims' }).waitFor()
    await expectNoBarriers(page, `palette-${view.size}-${view.theme}`)
    await field(page).fill('qqq')
    await page.getByText('Nothing fits.').waitFor()
    await expectNoBarriers(page, `palette-empty-${view.size}-${view.theme}`)
  }
})
