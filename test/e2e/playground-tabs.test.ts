import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { test, views } from './browser.ts'
import { expectNoBarriers } from './expect-no-barriers.ts'

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })
const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true })
const tabs = (page: Page) =>
  page
    .getByRole('tab')
    .allTextContents()
    .then((names) => names.map((name) => name.trim()))
const operation = (page: Page) => page.getByRole('textbox', { name: 'Operation', exact: true })
const result = (page: Page) => page.getByRole('region', { name: 'Result', exact: true })
const inFront = (page: Page, name: string) => page.getByRole('tab', { name, exact: true, selected: true }).waitFor()
const linkTo = (query: string, variables = '') => `/graphql?${new URLSearchParams({ query, variables })}`

/** Writes an operation into a new tab. */
async function write(page: Page, query: string) {
  await button(page, 'New tab').click()
  await operation(page).and(page.locator(':focus')).waitFor()
  await page.keyboard.insertText(query)
}

describe('the tabs of the playground', () => {
  test.for(views)(
    'have no barriers and fit on $size in $theme, more of them than there is room for',
    async (view, { visit }) => {
      const { page, open } = await visit(view)
      await open('/graphql')
      for (const name of ['First', 'Second', 'AThirdWithALongerName', 'Fourth', 'Fifth', 'Sixth', 'Seventh'])
        await write(page, `query ${name} { reports { slug } }`)
      await button(page, 'Close Second').click()
      await button(page, 'Open Second again').waitFor()
      await expectNoBarriers(page, `playground-tabs-${view.size}-${view.theme}`)
    },
  )

  test('each keep an operation with its variables, headers and answer, and are called after it', async ({ visit }) => {
    const { page, open } = await visit()
    await open(linkTo('query One($first: Int) { claims(first: $first) { totalCount } }', '{"first": 1}'))
    await button(page, 'Run').click()
    await result(page).getByText('"totalCount"').waitFor()
    await write(page, '{ actors { slug } }')
    await button(page, 'Headers').click()
    await page.getByRole('textbox', { name: 'Headers, one a line' }).fill('x-of-two: yes')
    await page.keyboard.press('Control+Enter')
    await result(page).getByText('"actors"').waitFor()
    expect(await tabs(page)).toEqual(['One', '{ actors { slug } }'])
    await operation(page).fill('query Two { actors { slug } }')
    await tab(page, 'One').click()
    await result(page).getByText('"totalCount"').waitFor()
    expect(await page.getByRole('textbox', { name: 'Variables, as JSON' }).innerText()).toContain('"first": 1')
    await button(page, 'Headers').click()
    expect(await page.getByRole('textbox', { name: 'Headers, one a line' }).inputValue()).toBe('')
    await tab(page, 'Two').click()
    await result(page).getByText('"actors"').waitFor()
    expect(await page.getByRole('textbox', { name: 'Headers, one a line' }).inputValue()).toBe('x-of-two: yes')
  })

  test('are there again after the page was loaded again, without headers and answers', async ({ visit }) => {
    const { page, open } = await visit()
    await open('/graphql?example=search')
    await write(page, 'query Mine { reports { slug } }')
    await button(page, 'Headers').click()
    await page.getByRole('textbox', { name: 'Headers, one a line' }).fill('authorization: Bearer secret')
    await tab(page, 'Search').click()
    await page.reload()
    await inFront(page, 'Search')
    expect(await tabs(page)).toEqual(['Search', 'Mine'])
    await tab(page, 'Mine').click()
    expect(await operation(page).innerText()).toContain('query Mine')
    await button(page, 'Headers').click()
    expect(await page.getByRole('textbox', { name: 'Headers, one a line' }).inputValue()).toBe('')
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('secret')
  })

  test('take what a link or an example opens, and nothing that was written is lost by it', async ({ visit }) => {
    const { page, open } = await visit()
    await open('/graphql?example=facets')
    await button(page, /^Search Words/).click()
    await inFront(page, 'Search')
    expect(await tabs(page)).toEqual(['Search'])
    await operation(page).fill('query Mine { reports { slug } }')
    await button(page, /^Facets /).click()
    await inFront(page, 'Facets')
    await open(linkTo('query Linked { reports { title } }'))
    await inFront(page, 'Linked')
    await page.waitForURL((url) => url.search === '')
    await operation(page).fill('query Linked { reports { slug } }')
    await page.reload()
    await inFront(page, 'Linked')
    expect(await tabs(page)).toEqual(['Mine', 'Linked'])
    expect(await operation(page).innerText()).toContain('slug')
    await tab(page, 'Mine').click()
    await open(linkTo('query Linked { reports { slug } }'))
    await inFront(page, 'Linked')
    expect(await tabs(page)).toEqual(['Mine', 'Linked'])
  })

  test('are moved between, opened and closed by keys alone', async ({ visit }) => {
    const { page, open } = await visit()
    await open(linkTo('query One { reports { slug } }'))
    await write(page, 'query Two { reports { slug } }')
    await write(page, 'query Three { reports { slug } }')
    const focused = () => page.evaluate(() => document.activeElement?.textContent.trim())
    await page.keyboard.press('Shift+Tab')
    await tab(page, 'Three').focus()
    for (const [key, name] of [
      ['ArrowRight', 'One'],
      ['ArrowLeft', 'Three'],
      ['Home', 'One'],
      ['ArrowRight', 'Two'],
      ['End', 'Three'],
    ] as const) {
      await page.keyboard.press(key)
      await inFront(page, name)
      expect(await focused()).toBe(name)
    }
    await page.keyboard.press('Delete')
    await inFront(page, 'Two')
    expect(await focused()).toBe('Two')
    expect(await tabs(page)).toEqual(['One', 'Two'])
    // From the tab in front: what closes it, what opens one, what opens the closed one again.
    await page.keyboard.press('Tab')
    await button(page, 'Close Two').and(page.locator(':focus')).waitFor()
    await page.keyboard.press('Tab')
    await button(page, 'New tab').and(page.locator(':focus')).waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await inFront(page, 'Three')
    expect(await focused()).toBe('Three')
    for (let left = 3; left > 0; left--) await page.keyboard.press('Delete')
    await inFront(page, 'New tab')
    expect(await tabs(page)).toEqual(['New tab'])
  })

  test('of two windows do not overwrite each other', async ({ visit }) => {
    const { page, open } = await visit()
    await open(linkTo('query One { reports { slug } }'))
    await inFront(page, 'One')
    const other = await page.context().newPage()
    await other.goto(linkTo('query Other { reports { slug } }'))
    await write(other, 'query Another { reports { slug } }')
    await inFront(other, 'Another')
    // What one window keeps reaches the other, in a process of its own, a moment later.
    await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).toContain('Another')
    await operation(page).fill('query OneChanged { reports { slug } }')
    await inFront(page, 'OneChanged')
    await page.reload()
    await inFront(page, 'OneChanged')
    expect((await tabs(page)).toSorted()).toEqual(['Another', 'OneChanged', 'Other'])
  })

  test('undo what was done in their own text alone', async ({ visit }) => {
    const { page, open } = await visit()
    await open(linkTo('query One { reports { slug } }'))
    await operation(page).click()
    await page.keyboard.press('Control+End')
    await page.keyboard.insertText(' # more')
    await write(page, 'query Two { actors { slug } }')
    await tab(page, 'One').click()
    await operation(page).click()
    await page.keyboard.press('Control+z')
    await expect.poll(() => operation(page).innerText()).not.toContain('more')
    expect(await operation(page).innerText()).toContain('query One')
  })
  test('do without what in the browser is no tab', async ({ visit }) => {
    const { page, open } = await visit()
    await open(linkTo('query One { reports { slug } }'))
    await inFront(page, 'One')
    await page.evaluate(() => {
      const key = 'debrief:playground:tabs'
      const kept = JSON.parse(localStorage.getItem(key) ?? '') as unknown[]
      localStorage.setItem(key, JSON.stringify([null, 7, { id: 'x' }, ...kept]))
    })
    await page.reload()
    await inFront(page, 'One')
    expect(await tabs(page)).toEqual(['One'])
  })
})
