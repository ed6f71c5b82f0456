import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { setRole } from '../../server/actions/set-role.ts'
import { test, views } from './browser.ts'
import { expectNoBarriers } from './expect-no-barriers.ts'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const run = (page: Page) => button(page, 'Run').click()
const operation = (page: Page) => page.getByRole('textbox', { name: 'Operation', exact: true })
const result = (page: Page) => page.getByRole('region', { name: 'Result', exact: true })

/** Waits until the answer holds a text. */
const expectResult = (page: Page, text: string) => result(page).getByText(text).first().waitFor()

describe('the playground', () => {
  test.for(views)(
    'has no barriers and fits on $size in $theme, with an answer and the manual',
    async (view, { visit }) => {
      const { page, open } = await visit(view)
      await open('/graphql')
      await page.getByRole('button', { name: /^Search Words/ }).click()
      await run(page)
      await expectResult(page, '"rank"')
      await button(page, 'Schema').click()
      await page.getByRole('heading', { name: 'What can be asked' }).waitFor()
      await expectNoBarriers(page, `playground-${view.size}-${view.theme}`)
    },
  )

  test('is a page of the app under its strict policy: it has the header, a title and a way back', async ({ visit }) => {
    const { page, open } = await visit()
    const response = await open('/graphql')
    const policy = response?.headers()['content-security-policy'] ?? ''
    expect(policy).toMatch(/script-src 'self' 'nonce-[^']+';/)
    expect(policy).not.toMatch(/unsafe-eval|(script|style)-src [^;]*unsafe-inline/)
    expect(await page.title()).toBe('Playground · Debrief')
    await page.getByRole('link', { name: 'Claims', exact: true }).click()
    await page.waitForURL('/claims')
    await page.getByRole('link', { name: 'Open this query in the playground' }).click()
    await run(page)
    await expectResult(page, '"claims"')
  })

  test('is divided as somebody likes, by keys and by pointer, and stays so', async ({ visit }) => {
    const { page, open } = await visit()
    await open('/graphql')
    const border = (name: string) => page.getByRole('separator', { name, exact: true })
    const widthOf = async (name: string) =>
      (await page.getByRole('region', { name, exact: true }).boundingBox())?.width ?? 0
    const before = await widthOf('Operation')
    await border('Width of the operation').press('ArrowLeft')
    expect(await border('Width of the operation').getAttribute('aria-valuenow')).toBe('48')
    expect(await widthOf('Operation')).toBeLessThan(before)
    await border('Width of the help').press('End')
    const widest = await border('Width of the help').getAttribute('aria-valuenow')
    expect(Number(widest)).toBeGreaterThan(40)

    const level = border('Height of the operation')
    const { x, y, width, height } = (await level.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
    await page.mouse.move(x + width / 2, y + height / 2)
    await page.mouse.down()
    await page.mouse.move(x + width / 2, y - 100)
    await page.mouse.up()
    const moved = Number(await level.getAttribute('aria-valuenow'))
    expect(moved).toBeLessThan(60)

    await page.reload()
    await expect.poll(() => border('Width of the help').getAttribute('aria-valuenow')).toBe(widest)
    expect(Number(await level.getAttribute('aria-valuenow'))).toBe(moved)
    await level.dblclick()
    expect(await level.getAttribute('aria-valuenow')).toBe('54')
  })

  test('runs from the keyboard, completes names and explains the one at the cursor', async ({ visit }) => {
    const { page, open } = await visit()
    await open(`/graphql?${new URLSearchParams({ query: '{ reports { title } }' })}`)
    await operation(page).getByText('reports', { exact: true }).click()
    await page.keyboard.press('Control+Enter')
    await expectResult(page, '"title"')
    await page.keyboard.press('F1')
    await page.getByRole('button', { name: /^Back to/ }).waitFor()
    await page.keyboard.press('Control+A')
    await page.keyboard.type('{ repor', { delay: 30 })
    await page.keyboard.press('Control+Space')
    await page.getByRole('option', { name: /^reports/ }).waitFor()
    // A question mark in the editor is one: it does not open the list of keys.
    await page.keyboard.press('Escape')
    await page.keyboard.type('?')
    expect(await page.getByRole('dialog').count()).toBe(0)
  })

  test('says in words what is wrong with variables, headers and the operation', async ({ visit }) => {
    const { page, open } = await visit()
    await open(`/graphql?${new URLSearchParams({ query: '{ reports { titel } }', variables: '{ "a": ' })}`)
    await run(page)
    expect(await page.getByRole('alert').textContent()).toContain('The variables are not JSON')
    await page.getByRole('textbox', { name: 'Variables, as JSON' }).fill('')
    await button(page, 'Headers').click()
    await page.getByRole('textbox', { name: 'Headers, one a line' }).fill('nonsense')
    await run(page)
    await page.getByRole('alert').getByText('“nonsense” is no header').waitFor()
    await page.getByRole('textbox', { name: 'Headers, one a line' }).fill('')
    await run(page)
    await expectResult(page, 'With errors')
    await expectResult(page, 'Cannot query field')
  })

  test('runs the operation that was chosen of several, and keeps what was run', async ({ visit }) => {
    const { page, open } = await visit()
    const query = 'query One { reports { slug } } query Two { actors { slug } }'
    await open(`/graphql?${new URLSearchParams({ query })}`)
    await page.getByLabel('Operation to run').selectOption('Two')
    await run(page)
    await expectResult(page, '"actors"')
    await open('/graphql?example=one-claim')
    await button(page, 'History').click()
    await page.getByRole('button', { name: /^Two/ }).first().click()
    await operation(page).getByText('Two').waitFor()
    expect(await page.getByLabel('Operation to run').inputValue()).toBe('Two')
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await button(page, 'Copy as curl').click()
    await page.getByText('Command copied.').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('"operationName":"Two"')
  })

  test('is worked by keyboard alone: to the editor in three keys, and the operation at the cursor runs', async ({
    visit,
  }) => {
    const { page, open } = await visit()
    const query = 'query One { reports { slug } }\n\nquery Two { actors { slug } }'
    await open(`/graphql?${new URLSearchParams({ query })}`)
    await operation(page).waitFor()
    await page.locator('#main').focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Control+Enter')
    await expectResult(page, '"actors"')
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('Control+Enter')
    await expectResult(page, '"reports"')
  })

  test('marks variables that the operation does not declare, lacks, or cannot read', async ({ visit }) => {
    const { page, open } = await visit()
    const query = 'query ($first: Int!) { claims(first: $first) { totalCount } }'
    await open(`/graphql?${new URLSearchParams({ query, variables: '{"frist": 1}' })}`)
    await page.getByText('The operation declares no variable “$frist”.').waitFor()
    const variables = page.getByRole('textbox', { name: 'Variables, as JSON' })
    await variables.locator('.cm-lintRange-error').filter({ hasText: 'frist' }).waitFor()
    await variables.fill('{"first": "1"}')
    await page.getByText(/^Variable "\$first" got invalid value "1"/).waitFor()
    await operation(page).fill('{ claims(first: 1) { totalCount } }')
    await page.getByText('The operation declares no variable “$first”.').waitFor()
    await variables.fill('')
    await expect.poll(() => page.getByText('The operation declares no variable').count()).toBe(0)
  })

  test('tidies, and keeps the comments', async ({ visit }) => {
    const { page, open } = await visit()
    await open(`/graphql?${new URLSearchParams({ query: '# why\n{reports{title}}', variables: '{"a":1}' })}`)
    await operation(page).click()
    await page.keyboard.press('Control+s')
    await expect.poll(() => operation(page).innerText()).toMatch(/# why\n\{\n {2}reports \{\n {4}title/)
    expect(await page.getByRole('textbox', { name: 'Variables, as JSON' }).innerText()).toContain('  "a": 1')
  })

  test('gives the answer as a table and as JSON, and the operation as a command', async ({ visit }) => {
    const { page, open } = await visit()
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await open('/graphql?example=one-claim')
    await button(page, 'Copy as curl').click()
    await page.getByText('Command copied.').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^curl 'http.*\/graphql' \\\n/)
    await open(`/graphql?${new URLSearchParams({ query: '{ actors(kind: COUNTRY) { slug name } }' })}`)
    await run(page)
    await expectResult(page, '"actors"')
    expect(await download(page, 'Save as CSV')).toMatch(/^\uFEFFslug,name\r\n[\w-]+,/)
    expect(JSON.parse(await download(page, 'Save as JSON')).actors[0]).toHaveProperty('slug')
    expect(await page.getByText('A table holds one list').count()).toBe(0)
    const query = '{ claims(first: 2) { totalCount nodes { slug } } actors { name } }'
    await open(`/graphql?${new URLSearchParams({ query })}`)
    await run(page)
    await expectResult(page, '"totalCount"')
    await download(page, 'Save as CSV')
    await page.getByText('this one has actors, without claims.totalCount, claims.nodes').waitFor()
    await expectNoBarriers(page, 'playground-table')
  })

  test('gives the columns that were asked for, though nothing was found, and says which hold lists within lists', async ({
    visit,
  }) => {
    const { page, open } = await visit()
    const fields = 'nodes { slug links { kind claim { topics figures { low } } } }'
    await open(
      `/graphql?${new URLSearchParams({ query: `{ claims(where: { statement: { contains: "zyzzyva" } }) { ${fields} } }` })}`,
    )
    await run(page)
    await expectResult(page, '"nodes"')
    const heading = 'slug,links.kind,links.claim.topics,links.claim.figures.low\r\n'
    expect(await download(page, 'Save as CSV')).toBe(`\uFEFF${heading}`)
    await open(`/graphql?${new URLSearchParams({ query: `{ claims(first: 100) { ${fields} } }` })}`)
    await run(page)
    await expectResult(page, '"links"')
    const table = await download(page, 'Save as CSV')
    expect(table).toContain(heading)
    expect(table).toMatch(/"\[\[""[A-Z]+/)
    await page.getByText('Lists within lists are written as JSON: links.claim.topics').waitFor()
    await expectNoBarriers(page, 'playground-nested-table')
  })

  test('shows its SQL to an administrator, and does not offer it to others', async ({ visit, site }) => {
    const { page, open } = await visit()
    await open('/sign-up')
    await page.getByLabel('Name').fill('Ada')
    await page.getByLabel('E-mail').fill('ada@example.org')
    await page.getByLabel('Password', { exact: true }).fill('correct horse battery')
    await page.getByRole('button', { name: 'Sign up' }).click()
    await page.waitForURL((url) => url.pathname !== '/sign-up')
    await open('/graphql')
    await button(page, 'Run').waitFor()
    expect(await page.getByLabel('Show SQL').count()).toBe(0)
    await setRole({ database: site.database, email: 'ada@example.org', role: 'ADMINISTRATOR' })
    await open('/graphql?example=facets')
    await page.getByLabel('Show SQL').check()
    await run(page)
    await button(page, 'SQL (2)').click()
    await page.getByText('2 statements').waitFor()
    await button(page, 'History').click()
    await expectNoBarriers(page, 'playground-sql')
  })

  test('works without the schema when the server does not tell it', async ({ visit }) => {
    const { page, open } = await visit()
    const refused = JSON.stringify({ errors: [{ message: 'Introspection is off.' }] })
    await page.route('/graphql', (route) =>
      route.request().postData()?.includes('__schema')
        ? route.fulfill({ contentType: 'application/json', body: refused })
        : route.fallback(),
    )
    await open('/graphql?example=one-claim')
    await button(page, 'Schema').click()
    await page.getByText('It says: Introspection is off.').waitFor()
    await run(page)
    await expectResult(page, '"statement"')
    await page.unroute('/graphql')
    await button(page, 'Ask again').click()
    await page.getByRole('heading', { name: 'What can be asked' }).waitFor()
  })
})

async function download(page: Page, name: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()])
  const chunks: Buffer[] = []
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
