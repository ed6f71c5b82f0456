import { describe, expect } from 'vitest'
import { test, themes } from './browser.ts'
import { expectNoBarriers } from './expect-no-barriers.ts'

/** Every ground that something with the focus stands on. */
const GROUNDS = ['paper', 'surface', 'sunken', 'accent-soft', 'correct-soft', 'incorrect-soft', 'partly-soft']

test.for(themes)('the ring of the focus keeps 3:1 on every ground, %s', async (theme, { visit }) => {
  const { page, open } = await visit({ theme })
  await open('/')
  const contrasts = await page.evaluate((grounds) => {
    const probe = document.body.appendChild(document.createElement('i'))
    const canvas = document.createElement('canvas').getContext('2d')
    if (!canvas) throw new Error('no canvas')
    /** Relative luminance (WCAG 2.2). */
    const luminance = (token: string) => {
      probe.style.color = `var(--${token})`
      canvas.fillStyle = getComputedStyle(probe).color
      canvas.fillRect(0, 0, 1, 1)
      const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((byte) => {
        const share = byte / 255
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    const ring = luminance('accent')
    return grounds.map((ground) => {
      const [dark = 0, light = 0] = [ring, luminance(ground)].sort((one, other) => one - other)
      return (light + 0.05) / (dark + 0.05)
    })
  }, GROUNDS)
  for (const [at, contrast] of contrasts.entries()) expect(contrast, GROUNDS[at]).toBeGreaterThanOrEqual(3)
})

test('a button that can do nothing now shows the focus as plainly as another', async ({ visit }) => {
  const { page, open } = await visit()
  await open('/')
  const quiz = await page.request.post('/graphql', {
    data: {
      query: `mutation { startQuiz(input: { reportSlug: "north-korean-troops", length: 1, templates: ["order-events"] }) {
        ... on StartQuizSuccess { quiz { id } } } }`,
    },
  })
  await open(`/quiz/${encodeURIComponent((await quiz.json()).data.startQuiz.quiz.id)}`)
  const first = page.locator('article li button[aria-disabled=true]').first()
  await first.waitFor()
  expect(await first.evaluate((button) => getComputedStyle(button).opacity)).toBe('1')
})

describe('in colours that somebody forces on every page', () => {
  test.for(['/claims?topic=RISK', '/claims?view=table', '/reports/north-korean-troops', '/quiz/new', '/sign-in'])(
    '%s has no barriers',
    async (path, { visit }) => {
      for (const theme of themes) {
        const { page, open } = await visit({ theme })
        await page.emulateMedia({ forcedColors: 'active' })
        await open(path)
        await expectNoBarriers(page, `forced-${theme}-${path.replaceAll(/\W+/g, '-')}`)
      }
    },
  )

  test('a choice is told by more than its ground', async ({ visit }) => {
    const { page, open } = await visit()
    await page.emulateMedia({ forcedColors: 'active' })
    await open('/claims')
    const widths = await page
      .getByRole('group', { name: 'Shown as' })
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => getComputedStyle(link).borderTopWidth))
    expect(widths).toEqual(['3px', '1px'])
    await open('/quiz/new')
    const chosen = page.locator('.tab[aria-current=true], .tab[aria-pressed=true]').first()
    expect(await chosen.evaluate((tab) => getComputedStyle(tab).textDecorationLine)).toBe('underline')
  })
})
