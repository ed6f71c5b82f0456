import { describe, expect } from 'vitest'
import { takeScreenshot, test, views } from './browser.ts'
import { findBarriers } from './check-accessibility.ts'

const pages = {
  today: '/',
  'build-a-quiz': '/quiz/new',
  claims: '/claims',
  claim: '/claims/deployment-signals-reach-beyond-europe',
  'not-found': '/claims/no-such-claim',
}

describe.each(Object.entries(pages))('the page %s', (name, path) => {
  test.for(views)('has no barriers and fits on $size in $theme', async ({ size, theme }, { visit }) => {
    const { page, open } = await visit({ size, theme })
    await open(path)
    await takeScreenshot(page, `${name}-${size}-${theme}`)
    expect(await findBarriers(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  })
})

test('an address that leads nowhere says so, and leads back', async ({ visit }) => {
  const { page, open } = await visit()
  await open('/claims/no-such-claim')
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('There is nothing here')
  await page.getByRole('link', { name: 'Back to Today' }).click()
  await page.waitForURL('/')
})
