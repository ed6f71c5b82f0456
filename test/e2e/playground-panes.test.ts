import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { setRole } from '../../server/actions/set-role.ts'
import { test } from './browser.ts'
import { expectNoBarriers } from './expect-no-barriers.ts'

const KEY = 'debrief:playground:panes'
const border = (page: Page, name: string) => page.getByRole('separator', { name, exact: true })
const editor = (page: Page, name: string) =>
  page.locator('.cm-editor').filter({ has: page.getByRole('textbox', { name, exact: true }) })
const boxOf = async (page: Page, name: string) =>
  (await editor(page, name).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
const numberOf = async (page: Page, name: string, attribute: string) =>
  Number(await border(page, name).getAttribute(attribute))
const regionWidth = async (page: Page, name: string) =>
  (await page.getByRole('region', { name, exact: true }).boundingBox())?.width ?? 0

describe('the panes of the playground', () => {
  test('hide no editor, in whatever window and however they were left in another', async ({ visit, site }) => {
    const { page, open } = await visit()
    await open('/sign-up')
    await page.getByLabel('Name').fill('Pia')
    await page.getByLabel('E-mail').fill('pia@example.org')
    await page.getByLabel('Password', { exact: true }).fill('correct horse battery')
    await page.getByRole('button', { name: 'Sign up' }).click()
    await page.waitForURL((url) => url.pathname !== '/sign-up')
    await setRole({ database: site.database, email: 'pia@example.org', role: 'ADMINISTRATOR' })
    const query =
      'query TheFirstOfTwoWithALongName($first: Int!) { claims(first: $first) { totalCount } } query Two { nothing }'
    for (const [help, result, variables] of [
      [45, 25, 30],
      [100, 0, 0],
      [0, 100, 100],
    ]) {
      const kept = JSON.stringify(
        Object.entries({ help, result, variables }).map(([border, size]) => ({ border, size })),
      )
      await page.evaluate(([key = '', list = '']) => localStorage.setItem(key, list), [KEY, kept])
      for (const [width, height] of [
        [1024, 700],
        [1280, 800],
        [1920, 600],
      ] as const) {
        await page.setViewportSize({ width, height })
        await open(`/graphql?${new URLSearchParams({ query, variables: '{"frist": 1, "scond": 2, "thrid": 3}' })}`)
        await page.getByLabel('Show SQL').waitFor()
        await page.getByText('declares no variable').first().waitFor()
        const about = `${kept} at ${width} × ${height}`
        expect((await boxOf(page, 'Operation')).height, about).toBeGreaterThan(110)
        expect((await boxOf(page, 'Operation')).width, about).toBeGreaterThan(280)
        expect((await boxOf(page, 'Variables, as JSON')).height, about).toBeGreaterThan(50)
        expect(await regionWidth(page, 'Result'), about).toBeGreaterThan(280)
        expect(await regionWidth(page, 'Help'), about).toBeGreaterThan(240)
        const first = await page.getByRole('button', { name: 'Run', exact: true }).boundingBox()
        const last = await page.getByLabel('Show SQL').boundingBox()
        expect((last?.y ?? 999) - (first?.y ?? 0), `rows of the toolbar, ${about}`).toBeLessThan(80)
      }
    }
    await page.setViewportSize({ width: 1024, height: 700 })
    // Marks are drawn last: nothing changes any more while barriers are looked for.
    for (const word of ['nothing', '"thrid"'])
      await page.locator('.cm-lintRange-error').filter({ hasText: word }).waitFor()
    await expectNoBarriers(page, 'playground-panes')
  })

  test('stand where their borders say, and move with each key from one end on', async ({ visit }) => {
    const { page, open } = await visit()
    await open('/graphql')
    for (const [name, region, more, less] of [
      ['Width of the help', 'Help', 'ArrowRight', 'ArrowLeft'],
      ['Width of the operation', 'Operation', 'ArrowRight', 'ArrowLeft'],
    ] as const) {
      await border(page, name).press('Home')
      const least = await numberOf(page, name, 'aria-valuenow')
      expect(least).toBe(await numberOf(page, name, 'aria-valuemin'))
      const narrow = await regionWidth(page, region)
      await border(page, name).press(more)
      expect(await numberOf(page, name, 'aria-valuenow')).toBe(least + 2)
      expect(await regionWidth(page, region)).toBeGreaterThan(narrow + 10)
      await border(page, name).press('End')
      const most = await numberOf(page, name, 'aria-valuenow')
      expect(most).toBe(await numberOf(page, name, 'aria-valuemax'))
      const wide = await regionWidth(page, region)
      await border(page, name).press(less)
      expect(await numberOf(page, name, 'aria-valuenow')).toBe(most - 2)
      expect(await regionWidth(page, region)).toBeLessThan(wide - 10)
    }
    const share = (await boxOf(page, 'Operation')).height
    await border(page, 'Height of the operation').press('ArrowUp')
    expect((await boxOf(page, 'Operation')).height).toBeLessThan(share)
  })

  test('are put back by a key as by a double click, which selects no text, and tell their size in words', async ({
    visit,
  }) => {
    const { page, open } = await visit()
    await open('/graphql')
    const name = 'Width of the operation'
    expect(await border(page, name).getAttribute('title')).toContain('Enter')
    await border(page, name).press('ArrowLeft')
    expect(await border(page, name).getAttribute('aria-valuetext')).toBe('48% of the width')
    await border(page, name).press('Enter')
    expect(await numberOf(page, name, 'aria-valuenow')).toBe(50)
    for (const each of ['Width of the help', name, 'Height of the operation']) {
      await border(page, each).press('ArrowLeft')
      await border(page, each).press('ArrowUp')
      await border(page, each).dblclick()
      expect(await page.evaluate(() => getSelection()?.toString())).toBe('')
      await border(page, each).and(page.locator(':focus')).waitFor()
    }
    expect(await numberOf(page, name, 'aria-valuenow')).toBe(50)
  })
})
