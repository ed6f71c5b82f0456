import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { tabTo } from './answer-by-keyboard.ts'
import { changeView, test, views, waitForHydration } from './browser.ts'
import { expectNoBarriers } from './expect-no-barriers.ts'

describe('the places', () => {
  test('stand in one row on a wide screen, and the page that is open is marked', async ({ visit }) => {
    const { page, open } = await visit()
    await open('/claims/deployment-signals-reach-beyond-europe')
    const links = page.getByRole('navigation', { name: 'Main' }).getByRole('link')
    const tops = await links.evaluateAll((all) => all.map((each) => Math.round(each.getBoundingClientRect().top)))
    expect(new Set(tops).size).toBe(1)
    expect(await page.locator('nav [aria-current=page]').allTextContents()).toEqual(['Claims'])
  })

  test('stand behind one button on a phone, which opens by touch and closes when one is taken', async ({ visit }) => {
    const { page, open } = await visit({ size: 'phone' })
    await open('/')
    expect((await page.getByRole('banner').boundingBox())?.height).toBeLessThanOrEqual(60)
    const menu = page.getByRole('navigation', { name: 'Main' })
    await page.getByRole('button', { name: 'Menu' }).tap()
    await menu.waitFor()
    for (const view of views) {
      await changeView(page, { ...view, size: 'phone' })
      await expectNoBarriers(page, `menu-${view.theme}`)
    }
    await menu.getByRole('link', { name: 'Actors' }).tap()
    await page.getByRole('heading', { level: 1, name: 'Actors' }).waitFor()
    await menu.waitFor({ state: 'hidden' })
  })

  test('are reached and left by the keyboard on a phone', async ({ visit }) => {
    const { page, open } = await visit({ size: 'phone' })
    await open('/')
    await tabTo(page, 'Menu')
    await page.keyboard.press('Enter')
    await tabTo(page, 'Claims')
    await page.keyboard.press('Escape')
    await page.getByRole('navigation', { name: 'Main' }).waitFor({ state: 'hidden' })
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Menu')
  })
})

test('the first Tab leads past the places to what the page is about', async ({ visit }) => {
  const { page, open } = await visit()
  await open('/claims')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Skip to content')
  await page.keyboard.press('Enter')
  await page.locator('#main:focus').waitFor()
})

describe('the theme', () => {
  const paper = 'getComputedStyle(document.documentElement).backgroundColor'

  test('that was chosen holds against the system, and the next page comes in it from the server', async ({ visit }) => {
    const { page, open } = await visit({ theme: 'light' })
    await open('/claims')
    const light = await page.evaluate(paper)
    await page.getByLabel('Theme').selectOption('Dark')
    await expect.poll(() => page.evaluate(paper)).not.toBe(light)
    const dark = await page.evaluate(paper)
    const response = await open('/')
    expect(await response?.text()).toContain('data-theme="dark"')
    expect(await page.evaluate(paper)).toBe(dark)
    expect(await page.getByLabel('Theme').inputValue()).toBe('dark')
    const bars = await page
      .locator('meta[name=theme-color]')
      .evaluateAll((all) => all.map((each) => (each as HTMLMetaElement).content))
    expect(new Set(bars).size).toBe(1)
    await page.getByLabel('Theme').selectOption('As the system')
    await expect.poll(() => page.evaluate(paper)).toBe(light)
  })

  test('has no barriers when it is not the one of the system', async ({ visit }) => {
    const { page, open } = await visit({ theme: 'light' })
    await open('/claims?q=missile&topic=RISK')
    await page.getByLabel('Theme').selectOption('Dark')
    await expectNoBarriers(page, 'theme-dark-on-light')
  })
})

describe('the list of keys', () => {
  test.for(['/', '/claims', '/quiz/new', '/reports/north-korean-troops', '/sign-in'])(
    'opens with ? on %s, and closes with Escape',
    async (path, { visit }) => {
      const { page, open } = await visit()
      await open(path)
      await page.keyboard.press('?')
      const dialog = page.getByRole('dialog', { name: 'Keys' })
      await dialog.waitFor()
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'hidden' })
    },
  )

  test('opens by touch, has no barriers, and a question mark in a field is one', async ({ visit }) => {
    const { page, open } = await visit({ size: 'phone' })
    await open('/claims')
    const dialog = page.getByRole('dialog', { name: 'Keys' })
    await page.getByRole('searchbox').press('?')
    expect(await page.getByRole('searchbox').inputValue()).toBe('?')
    expect(await dialog.isVisible()).toBe(false)
    await page.getByRole('button', { name: 'Keys' }).tap()
    await dialog.waitFor()
    for (const view of views) {
      await changeView(page, view)
      await expectNoBarriers(page, `keys-${view.size}-${view.theme}`)
    }
    await dialog.getByRole('button', { name: 'Close' }).tap()
    await dialog.waitFor({ state: 'hidden' })
  })
})

test('/ leads to the search of the page, or to the palette where there is none', async ({ visit }) => {
  const { page, open } = await visit()
  await open('/claims')
  await page.keyboard.press('/')
  expect(await page.getByRole('searchbox').evaluate((each) => each === document.activeElement)).toBe(true)
  await open('/actors')
  await page.keyboard.press('/')
  await page.getByRole('dialog', { name: 'Find and do' }).waitFor()
})

describe('the typefaces', () => {
  /** Holds back the files of the typefaces; what moves on the page meanwhile and afterwards is added up. */
  async function holdFaces(page: Page) {
    let release = () => {}
    const released = new Promise<true>((resolve) => (release = () => resolve(true)))
    await page.route('**/*.woff2', async (route) => {
      await released
      await route.continue()
    })
    await page.addInitScript(() => {
      const moved = (window as unknown as { moved: number[] }).moved ?? []
      Object.assign(window, { moved })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) moved.push((entry as PerformanceEntry & { value: number }).value)
      }).observe({ type: 'layout-shift', buffered: true })
    })
    return () => release()
  }

  test.for(['/', '/claims', '/claims?view=table', '/quiz/new', '/actors'])(
    'come late on %s, and nothing moves',
    async (path, { visit }) => {
      for (const size of ['desktop', 'phone'] as const) {
        const { page } = await visit({ size })
        const release = await holdFaces(page)
        // A page is loaded when its faces are; until then it is read and worked with.
        await page.goto(path, { waitUntil: 'commit' })
        await waitForHydration(page)
        release()
        await page.waitForLoadState()
        await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
        expect(await page.evaluate(() => (window as unknown as { moved: number[] }).moved)).toEqual([])
      }
    },
  )
})
