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
  'reports/[slug]': '/reports/north-korean-troops',
}

/** Pages that are looked at where a quiz is taken: see quiz.test.ts. */
const pagesOfQuizzes = ['quiz/[id]', 'quiz/[id]/result']

test('no page is left out', () => {
  const folders = globSync('**/+page.svelte', { cwd: join(projectRoot, 'web/src/routes') }).map(dirname)
  expect(Object.keys(pages).concat(pagesOfQuizzes)).toEqual(expect.arrayContaining(folders))
})

describe.each(Object.entries(pages))('the page %s', (folder, path) => {
  test.for(views)('has no barriers and fits on $size in $theme', async ({ size, theme }, { visit }) => {
    const { page, open } = await visit({ size, theme })
    const response = await open(path)
    expect(response?.status()).toBe(200)
    await expectNoBarriers(page, `${folder.replaceAll(/\W+/g, '-')}-${size}-${theme}`)
  })
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
