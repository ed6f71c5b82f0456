import { globSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect } from 'vitest'
import { projectRoot } from '../../server/database/project-paths.ts'
import { test, views } from './browser.ts'
import { expectNoBarriers } from './expect-no-barriers.ts'

/** Every page by its folder in web/src/routes, with an address that shows it. */
const pages: Record<string, string> = {
  '.': '/',
  'quiz/new': '/quiz/new',
  claims: '/claims',
  'claims/[slug]': '/claims/deployment-signals-reach-beyond-europe',
  actors: '/actors',
  'actors/[slug]': '/actors/russia',
  compare: '/compare',
  graphql: '/graphql',
  progress: '/progress',
  'reports/[slug]': '/reports/north-korean-troops',
  'sign-in': '/sign-in',
  'sign-up': '/sign-up',
  offline: '/offline',
  review: '/review',
  'reset-password': '/reset-password?token=of-nobody',
}

/** Pages of learners, that are looked at where they are used: see quiz.test.ts and account.test.ts. */
const pagesOfLearners = ['quiz/[id]', 'quiz/[id]/result', 'account']

test('no page is left out', () => {
  const folders = globSync('**/+page.svelte', { cwd: join(projectRoot, 'web/src/routes') }).map(dirname)
  expect(Object.keys(pages).concat(pagesOfLearners)).toEqual(expect.arrayContaining(folders))
})

test('a page is sent packed to who can unpack it', async ({ site }) => {
  const ask = (encoding: string) => fetch(`${site.origin}/claims`, { headers: { 'accept-encoding': encoding } })
  const [packed, plain] = [await ask('gzip'), await ask('identity')]
  expect([packed, plain].map(({ headers }) => headers.get('content-encoding'))).toEqual(['gzip', null])
  expect(packed.headers.get('vary')).toMatch(/accept-encoding/i)
  expect(await packed.text()).toContain('</html>')
})

describe.each(Object.entries(pages))('the page %s', (folder, path) => {
  test.for(views)('has no barriers and fits on $size in $theme', async ({ size, theme }, { visit }) => {
    const { page, open } = await visit({ size, theme })
    const response = await open(path)
    expect(response?.status()).toBe(200)
    await expectNoBarriers(page, `${folder.replaceAll(/\W+/g, '-')}-${size}-${theme}`)
  })
})

/** Other states of the same pages. */
const states: Record<string, string> = {
  'new password by half a link': '/reset-password',
  'actor that is no country': '/actors/kpa',
  'actor of whom little is said': '/actors/uganda',
  'countries of which little is said': '/compare?a=uganda&b=germany',
  'progress on a report that nobody began': '/progress?report=example-harbour',
}

test.for(Object.entries(states))(
  '%s: it has no barriers and fits on a phone in the dark',
  async ([name, path], { visit }) => {
    const { page, open } = await visit({ size: 'phone', theme: 'dark' })
    await open(path)
    await expectNoBarriers(page, name.replaceAll(' ', '-'))
  },
)

test('a wide screen does not stretch a page beyond what can be read', async ({ visit }) => {
  const { page, open } = await visit()
  await page.setViewportSize({ width: 1600, height: 900 })
  for (const path of ['/reports/north-korean-troops', '/actors/russia', '/compare', '/claims']) {
    await open(path)
    const { width = 0 } = (await page.locator('main').boundingBox()) ?? {}
    expect(width, path).toBeLessThanOrEqual(1_100)
  }
})

test.for([
  '/reports/no-such-report',
  '/actors/nobody',
  '/compare?a=nowhere',
  '/actors?report=no-such-report',
  '/progress?report=no-such',
  '/quiz/%E0%A4%A?question=2',
])('%s does not exist, and says so', async (path, { visit }) => {
  const { page, open } = await visit()
  await open(path)
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('There is nothing here')
  expect(await page.getByRole('main').getByRole('link').count()).toBeGreaterThan(0)
})

test('an address that no text is written in leads to one of this site, whatever stands in it', async ({ site }) => {
  const response = await fetch(`${site.origin}//other.test/%E0%A4%A?a=%b`, { redirect: 'manual' })
  expect(response.headers.get('location')).toBe(`${site.origin}//other.test/%25E0%25A4%25A?a=%b`)
})

test('an address that leads nowhere says so, and leads back', async ({ visit }) => {
  const { page, open } = await visit()
  const response = await open('/claims/no-such-claim')
  expect(response?.status()).toBe(404)
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('There is nothing here')
  await expectNoBarriers(page, 'not-found')
  await page.getByRole('link', { name: 'Back to Today' }).click()
  await page.waitForURL('/')
})
