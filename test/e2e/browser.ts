import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { expect, test as base } from 'vitest'
import { projectRoot } from '../../server/database/project-paths.ts'
import { launchBrowser } from './launch-browser.ts'
import { watchPage } from './watch-page.ts'

export const sizes = { desktop: { width: 1280, height: 800 }, phone: { width: 360, height: 740 } } as const
export const themes = ['light', 'dark'] as const

export interface View {
  readonly size: keyof typeof sizes
  readonly theme: (typeof themes)[number]
}

/** The four ways in which every page is looked at. */
export const views: readonly View[] = themes.flatMap((theme) => [
  { size: 'desktop', theme },
  { size: 'phone', theme },
])

/** A visitor of a site: no cookies, nothing stored. */
export interface Visitor {
  readonly page: Page
  /** Opens a path of the site and waits until it answers to keys and clicks. */
  open(path: string): Promise<void>
}

interface Fixtures {
  /** One for the whole file: starting it costs more than most tests. */
  readonly browser: Browser
  /** Lets in a new visitor. After the test, every page has to have behaved: see watch-page.ts. */
  readonly visit: (origin: string, view?: Partial<View>) => Promise<Visitor>
}

export const test = base.extend<Fixtures>({
  browser: [
    // eslint-disable-next-line no-empty-pattern -- Vitest reads the names of fixtures from this pattern.
    async ({}, use) => {
      const browser = await launchBrowser()
      await use(browser)
      await browser.close()
    },
    { scope: 'file' },
  ],
  async visit({ browser }, use) {
    const contexts: { close(): Promise<void> }[] = []
    const watches: ReturnType<typeof watchPage>[] = []
    await use(async (origin, { size = 'desktop', theme = 'light' } = {}) => {
      const context = await browser.newContext({
        baseURL: origin,
        viewport: sizes[size],
        colorScheme: theme,
        locale: 'en-GB',
      })
      contexts.push(context)
      context.setDefaultTimeout(10_000)
      const page = await context.newPage()
      watches.push(watchPage(page, origin))
      return { page, open: (path) => openHydrated(page, path) }
    })
    for (const context of contexts) await context.close()
    expect(watches.flatMap(({ problems }) => problems)).toEqual([])
  },
})

/** A click before hydration is lost: the root layout marks the document when it has taken over. */
async function openHydrated(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await waitForHydration(page)
}

export async function waitForHydration(page: Page): Promise<void> {
  await page.locator('html[data-hydrated]').waitFor({ state: 'attached' })
}

/** For people to look at, in test-results/screenshots. */
export async function takeScreenshot(page: Page, name: string): Promise<void> {
  const folder = join(projectRoot, 'test-results', 'screenshots')
  await mkdir(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}
