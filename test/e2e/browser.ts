import type { Browser, Page, Response } from 'playwright-core'
import { expect, test as base } from 'vitest'
import { launchBrowser } from './launch-browser.ts'
import { type Site, startSite } from './server.ts'
import { type PageWatch, watchPage } from './watch-page.ts'

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
  open(path: string): Promise<Response | null>
}

interface Fixtures {
  /** One for the whole file: starting it costs more than most tests. */
  readonly browser: Browser
  /** The app, for the whole file. */
  readonly site: Site
  /** Lets a new visitor in. After the test, every page has to have behaved: see watch-page.ts. */
  readonly visit: (view?: Partial<View>) => Promise<Visitor>
  /** Names what the console may say in this test: a browser reports every refusal that a page is ready for. */
  readonly allow: (pattern: RegExp) => void
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
  site: [
    // eslint-disable-next-line no-empty-pattern -- as above
    async ({}, use) => {
      const site = await startSite()
      await use(site)
      await site.close()
    },
    { scope: 'file' },
  ],
  // eslint-disable-next-line no-empty-pattern -- as above
  async allow({}, use) {
    const patterns: RegExp[] = []
    await use(Object.assign((pattern: RegExp) => void patterns.push(pattern), { patterns }))
  },
  async visit({ browser, site, allow }, use) {
    const visits: Visit[] = []
    await use(async (view) => {
      const visit = await startVisit(browser, site.origin, view)
      visits.push(visit)
      return visit
    })
    for (const { page } of visits) await page.context().close()
    const { patterns } = allow as typeof allow & { patterns: RegExp[] }
    const problems = visits.flatMap((visit) => visit.problems)
    expect(problems.filter((problem) => !patterns.some((pattern) => pattern.test(problem)))).toEqual([])
  },
})

interface Visit extends Visitor, PageWatch {}

/** Opens the browser to somebody new, at a size and in a theme. */
export async function startVisit(
  browser: Browser,
  origin: string,
  { size = 'desktop', theme = 'light' }: Partial<View> = {},
): Promise<Visit> {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: sizes[size],
    hasTouch: size === 'phone',
    colorScheme: theme,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  })
  context.setDefaultTimeout(10_000)
  const page = await context.newPage()
  const { problems } = watchPage(page, origin)
  return { page, problems, open: (path) => openHydrated(page, path) }
}

/** A click before hydration is lost: the root layout marks the document when it has taken over. */
async function openHydrated(page: Page, path: string): Promise<Response | null> {
  const response = await page.goto(path)
  await waitForHydration(page)
  return response
}

export async function waitForHydration(page: Page): Promise<void> {
  await page.locator('html[data-hydrated]').waitFor({ state: 'attached' })
}

/** Turns the page that is open to another size and theme. */
export async function changeView(page: Page, { size, theme }: View): Promise<void> {
  await page.setViewportSize(sizes[size])
  await page.emulateMedia({ colorScheme: theme })
}
