import { describe, expect } from 'vitest'
import { test, views } from './browser.ts'
import { expectNoBarriers } from './expect-no-barriers.ts'

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
    await expectNoBarriers(page, `${name}-${size}-${theme}`)
  })
})

test('an address that leads nowhere says so, and leads back', async ({ visit }) => {
  const { page, open } = await visit()
  await open('/claims/no-such-claim')
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('There is nothing here')
  await page.getByRole('link', { name: 'Back to Today' }).click()
  await page.waitForURL('/')
})
