import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { tabToElement } from './answer-by-keyboard.ts'
import { test, type Visitor } from './browser.ts'
import { expectNoBarriers } from './expect-no-barriers.ts'
import { startQuiz } from './start-quiz.ts'

// What keeps somebody from answering by mistake: each is said before the question of confidence.

const start = async ({ page, open }: Visitor, template: string) => {
  await open('/')
  await startQuiz(page, { templates: [template], length: 1, seed: 'slips' })
  await page.locator('#stem:focus').waitFor()
}
const alert = (page: Page) => page.getByRole('alert')
const isAskedForConfidence = (page: Page) => page.locator('#confidence-heading:focus').waitFor()
const events = (page: Page) =>
  page.locator('article li[data-id]').evaluateAll((rows) => rows.map((row) => row.dataset.id))

describe('an order', () => {
  test('that nobody touched is no answer until somebody says that it is right', async ({ visit }) => {
    const visitor = await visit()
    const { page } = visitor
    await start(visitor, 'order-events')
    await page.keyboard.press('Enter')
    expect(await alert(page).textContent()).toBe(
      'Move an event to where it belongs, or say that the order shown is right.',
    )
    await expectNoBarriers(page, 'order-untouched')
    await tabToElement(page, page.getByLabel('The order shown is right'))
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    await isAskedForConfidence(page)
  })

  test('is made by arrow keys, which keep the focus on the event and say where it stands', async ({ visit }) => {
    const visitor = await visit()
    const { page } = visitor
    await start(visitor, 'order-events')
    const before = await events(page)
    await page.keyboard.press('Tab')
    const button = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    await page.keyboard.press('ArrowDown')
    expect(await events(page)).toEqual([before[1], before[0], ...before.slice(2)])
    await page
      .getByRole('status')
      .filter({ hasText: `: now 2 of ${before.length}` })
      .waitFor()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(button)
  })

  test('is made by dragging an event with the mouse', async ({ visit }) => {
    const visitor = await visit()
    const { page } = visitor
    await start(visitor, 'order-events')
    const before = await events(page)
    const [first, last] = await ends(page)
    await page.mouse.move(first.x, first.y)
    await page.mouse.down()
    await page.mouse.move(last.x, last.y + 10, { steps: 12 })
    await page.mouse.up()
    expect(await events(page)).toEqual([...before.slice(1), before[0]])
  })

  test('is made by dragging an event with a finger, and the page does not scroll away under it', async ({ visit }) => {
    const visitor = await visit({ size: 'phone' })
    const { page } = visitor
    await start(visitor, 'order-events')
    const before = await events(page)
    const [first, last] = await ends(page)
    const finger = await page.context().newCDPSession(page)
    await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [last] })
    for (let step = 1; step <= 12; step++) {
      const y = last.y + ((first.y - 10 - last.y) * step) / 12
      await finger.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: last.x, y }] })
    }
    await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    expect(await events(page)).toEqual([before.at(-1), ...before.slice(0, -1)])
  })
})

/** Middles of the first and the last event's handle, in pixels of the screen. */
async function ends(page: Page): Promise<[Point, Point]> {
  const handles = page.locator('article [data-handle]')
  const middle = async (handle: typeof handles) => {
    const box = (await handle.boundingBox()) ?? expect.fail('There is no handle')
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }
  await page.evaluate(() => scrollTo(0, 120))
  return [await middle(handles.first()), await middle(handles.last())]
}
interface Point {
  readonly x: number
  readonly y: number
}

describe('pairs', () => {
  test('are made by one letter each, from the first to the last', async ({ visit }) => {
    const visitor = await visit()
    const { page } = visitor
    await start(visitor, 'match-motives')
    const rows = page.getByRole('radiogroup')
    for (const letter of 'CAB') await page.keyboard.press(letter)
    for (const [place, letter] of ['C', 'A', 'B'].entries())
      expect(
        await rows
          .nth(place)
          .getByRole('radio', { name: `${letter}:` })
          .isChecked(),
      ).toBe(true)
    await page.keyboard.press('Enter')
    await isAskedForConfidence(page)
  })

  test('that use a part twice are told so, and a row can be cleared', async ({ visit }) => {
    const visitor = await visit()
    const { page } = visitor
    await start(visitor, 'match-motives')
    for (const letter of 'AA') await page.keyboard.press(letter)
    await page.keyboard.press('Enter')
    expect(await alert(page).textContent()).toMatch(/^A is matched with .+ and .+\. It belongs to one of them\.$/)
    await expectNoBarriers(page, 'pairs-twice')
    await page
      .getByRole('button', { name: /^Clear/ })
      .first()
      .click()
    await page.locator('article').press('Enter')
    await isAskedForConfidence(page)
  })
})

describe('a typed number', () => {
  test('is understood while it is typed', async ({ visit }) => {
    const visitor = await visit()
    const { page } = visitor
    await start(visitor, 'figure-typed')
    await page.keyboard.press('Tab')
    await page.keyboard.type('1.5 million')
    await page.getByRole('status').filter({ hasText: '1.5 million' }).waitFor()
    await page.keyboard.press('Enter')
    await isAskedForConfidence(page)
  })

  test.for(['no number', '3 litres'])(
    'that is “%s” is told so, and asks for no confidence',
    async (text, { visit }) => {
      const visitor = await visit()
      const { page } = visitor
      await start(visitor, 'figure-typed')
      await page.keyboard.press('Tab')
      await page.keyboard.type(text)
      await page.keyboard.press('Enter')
      expect(await alert(page).textContent()).toMatch(/There is no number in this|is asked for in/)
      await expectNoBarriers(page, 'number-refused')
      expect(await page.locator('#confidence-heading').count()).toBe(0)
    },
  )
})

test('a range is typed as people write it, in two fields or in one', async ({ visit }) => {
  const visitor = await visit()
  const { page } = visitor
  await start(visitor, 'figure-interval')
  const understood = (text: RegExp) => page.getByRole('status').filter({ hasText: text }).waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.type('1 thousand')
  await understood(/upper end is missing/)
  await page.keyboard.press('Tab')
  await page.keyboard.type('1.5 million')
  await understood(/1,000–.*1,500,000/)
  await page.getByLabel('to', { exact: true }).fill('')
  await page.getByLabel('From').fill('10–30')
  await understood(/10–.*30/)
  await page.keyboard.press('Enter')
  await isAskedForConfidence(page)
})
