import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { test } from './browser.ts'

const variables = (page: Page) => page.getByRole('textbox', { name: 'Variables, as JSON' })
const operation = (page: Page) => page.getByRole('textbox', { name: 'Operation', exact: true })
const option = (page: Page, name: string | RegExp) => page.locator('.cm-tooltip').getByRole('option', { name })
const meaning = (page: Page) => page.locator('.cm-meaning')

const query = `query Filtered($first: Int!, $where: ClaimWhere) {
  claims(first: $first, where: $where) {
    totalCount
  }
}`

describe('the editors of the playground', () => {
  test('complete variables as the operation and the schema have them, until the operation runs', async ({ visit }) => {
    const { page, open } = await visit()
    await open(`/graphql?${new URLSearchParams({ query })}`)
    await page.getByText('Variable "$first" of required type "Int!" was not provided.').waitFor()
    await variables(page).click()
    await page.keyboard.press('Control+Space')
    await option(page, /^first\s*Int!, required/).waitFor()
    await page.getByText('Read forwards: how many to return').waitFor()
    await option(page, /^first/).click()
    await page.keyboard.insertText('3,\n  ')
    await page.keyboard.type('"')
    expect(await option(page, /^first/).count()).toBe(0)
    await option(page, /^where/).click()
    await option(page, /^topics/).click()
    await option(page, /^in/).click()
    await page
      .getByText('Where somebody stands on an issue.')
      .or(option(page, /^POSITION/))
      .first()
      .waitFor()
    await option(page, /^POSITION/).click()
    expect(await variables(page).innerText()).toBe('{\n  "first": 3,\n  "where": {"topics": {"in": ["POSITION"]}}\n}')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('region', { name: 'Result', exact: true }).getByText('"totalCount"').waitFor()
  })

  test('say what a name means under the mouse, and in the manual by a key', async ({ visit }) => {
    const { page, open } = await visit()
    const values = '{"first": 3, "where": {"topics": {"in": ["POSITION"]}}}'
    await open(`/graphql?${new URLSearchParams({ query, variables: values })}`)
    await page.getByText('was not provided').waitFor({ state: 'detached' })
    await variables(page).getByText('"POSITION"').hover()
    await meaning(page).getByText('Where somebody stands on an issue.').waitFor()
    await page.getByRole('textbox', { name: 'Operation', exact: true }).getByText('ClaimWhere').hover()
    await meaning(page).getByText('Which claims.').waitFor()
    await variables(page).getByText('"POSITION"').click()
    await page.keyboard.press('F1')
    await page.getByRole('heading', { name: 'Topic', exact: true }).waitFor()
  })

  test('find words in an answer that is longer than the window', async ({ visit }) => {
    const { page, open } = await visit()
    await open(`/graphql?${new URLSearchParams({ query: '{ claims(first: 100) { nodes { slug statement } } }' })}`)
    await page.getByRole('button', { name: 'Run', exact: true }).click()
    const answer = page.getByRole('textbox', { name: 'Result, as JSON' })
    await answer.click()
    const { data } = (await (
      await page.request.post('/graphql', { data: { query: '{ claims(first: 100) { nodes { slug } } }' } })
    ).json()) as { data: { claims: { nodes: { slug: string }[] } } }
    const last = data.claims.nodes.at(-1)?.slug ?? ''
    expect(await answer.getByText(last).count()).toBe(0)
    await page.keyboard.press('Control+f')
    await page.getByRole('textbox', { name: 'Find' }).pressSequentially(last)
    await page.keyboard.press('Enter')
    await answer.getByText(last).waitFor()
  })

  test('mark what is wrong by a wave under it, in forced colours too, and an operation that is not finished', async ({
    visit,
  }) => {
    const { page, open } = await visit()
    await page.emulateMedia({ forcedColors: 'active' })
    await open(`/graphql?${new URLSearchParams({ query: '{ reports { titel } }', variables: '{"frist": 1}' })}`)
    for (const word of ['titel', '"frist"']) {
      const mark = page.locator('.cm-lintRange-error').filter({ hasText: word })
      await mark.waitFor()
      const look = await mark.evaluate((element) => {
        const { textDecorationLine: line, textDecorationStyle: style, backgroundImage } = getComputedStyle(element)
        return { line, style, backgroundImage }
      })
      expect(look).toEqual({ line: 'underline', style: 'wavy', backgroundImage: 'none' })
    }
    await operation(page).fill('{\n  claims(first: 2, where: { country: "china"\n\n')
    await page.locator('.cm-lintRange-error').filter({ hasText: '"china"' }).hover()
    await page.getByText('Syntax Error: Expected Name, found <EOF>.').waitFor()
  })

  test('tell of the variables all that is wrong, three of it at once', async ({ visit }) => {
    const { page, open } = await visit()
    const variables = '{"a": 1, "b": 2, "c": 3, "d": 4}'
    await open(`/graphql?${new URLSearchParams({ query, variables })}`)
    const faults = page.getByRole('region', { name: 'What is wrong with the variables' })
    for (const name of ['a', 'b', 'c']) await faults.getByText(`declares no variable “$${name}”`).waitFor()
    expect(await faults.getByText('“$d”').count()).toBe(0)
    await faults.getByText('and 2 more').waitFor()
    expect(await faults.getByText('and 2 more').evaluate(isWithinItsRegion)).toBe(true)
  })

  test('open the manual at an argument or an input field, and say what it is under the mouse', async ({ visit }) => {
    const { page, open } = await visit()
    const filtered = '{ claims(first: 2, where: { country: "china" }) { totalCount } }'
    await open(`/graphql?${new URLSearchParams({ query: filtered })}`)
    const help = page.getByRole('region', { name: 'Help', exact: true })
    await operation(page).getByText('country', { exact: true }).hover()
    await meaning(page).getByText('ClaimWhere.country: String', { exact: true }).waitFor()
    for (const [name, heading, entry] of [
      ['country', 'ClaimWhere', /^country:/],
      ['where', 'ClaimWhere', null],
      ['first', 'Query', /^first:/],
      ['totalCount', /Connection$/, /^totalCount:/],
    ] as const) {
      await operation(page).getByText(name, { exact: true }).click()
      await page.keyboard.press('F1')
      await help.getByRole('heading', { name: heading, exact: true }).waitFor()
      if (entry) await help.locator('[aria-current]').getByText(entry).waitFor()
      if (entry) expect(await help.locator('[aria-current]').evaluate(isWithinItsRegion)).toBe(true)
    }
  })

  test('show names in descriptions as code, in the manual and under the mouse', async ({ visit }) => {
    const { page, open } = await visit()
    await open(`/graphql?${new URLSearchParams({ query: '{ claims(first: 2) { edges { cursor } } }' })}`)
    await operation(page).getByText('cursor', { exact: true }).hover()
    await meaning(page).locator('code').getByText('after', { exact: true }).waitFor()
    await operation(page).getByText('cursor', { exact: true }).click()
    await page.keyboard.press('F1')
    const help = page.getByRole('region', { name: 'Help', exact: true })
    await help.locator('code').getByText('nodes', { exact: true }).waitFor()
    expect(await help.getByText('`').count()).toBe(0)
  })

  test('complete an argument and what is in it with the signs around their values', async ({ visit }) => {
    const { page, open } = await visit()
    await open('/graphql')
    await page.getByRole('button', { name: 'New tab', exact: true }).click()
    await operation(page).and(page.locator(':focus')).waitFor()
    await page.keyboard.insertText('{ claims() { totalCount } }')
    for (let left = 0; left < ') { totalCount } }'.length; left++) await page.keyboard.press('ArrowLeft')
    await page.keyboard.type('whe', { delay: 30 })
    await option(page, /^where/).click()
    await option(page, /^topics/).click()
    await option(page, /^in/).click()
    await option(page, /^POSITION/).click()
    await expect.poll(() => operation(page).innerText()).toContain('claims(where: { topics: { in: [POSITION] } })')
  })
})

/** Whether all of an element can be seen in the part of the page that scrolls it. */
function isWithinItsRegion(element: Element): boolean {
  const region = element.closest('[role=region]')?.getBoundingClientRect()
  const { top, bottom } = element.getBoundingClientRect()
  return region !== undefined && top >= region.top && bottom <= region.bottom
}
