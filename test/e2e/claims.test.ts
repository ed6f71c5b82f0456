import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { changeView, sizes, test, views } from './browser.ts'
import { expectNoBarriers } from './expect-no-barriers.ts'
import { startQuiz } from './start-quiz.ts'

const field = (page: Page) => page.getByRole('searchbox', { name: /Search/ })
const list = (page: Page) => page.getByRole('region', { name: 'Results' })
const chips = (page: Page) => page.getByRole('list', { name: 'Narrowed to' })
const chip = (page: Page, label: string) => chips(page).getByRole('link', { name: `${label} : take away` })
/** What a screen reader is told, once it is counted. */
const told = (page: Page) => page.locator('[role=status][aria-busy=false]').filter({ hasText: /claims? ?/ })
const count = async (page: Page) => Number.parseInt(((await told(page).textContent()) ?? '').replaceAll(/\D/g, ''), 10)
const statements = (page: Page) => list(page).getByRole('heading', { level: 3 }).allTextContents()

test('an address that narrows the claims shows what it asks for', async ({ visit }) => {
  const { page, open } = await visit()
  await open('/claims?topic=MOTIVE&topic=RISK&country=russia')
  expect(await page.getByRole('checkbox', { name: /^Motives/ }).isChecked()).toBe(true)
  expect(await page.getByLabel('Country').inputValue()).toBe('russia')
  expect(await chips(page).getByRole('listitem').count()).toBe(4)
  expect(await told(page).textContent()).toMatch(/^\d+ claims fit$/)
})

describe('while somebody types', () => {
  test('the list follows before a word is whole, and the field keeps what is typed and the focus', async ({
    visit,
  }) => {
    const { page, open } = await visit()
    await open('/claims')
    await field(page).pressSequentially('ballistic missi', { delay: 40 })
    await chip(page, '“ballistic missi”').waitFor()
    await list(page)
      .locator('mark', { hasText: /missile/i })
      .first()
      .waitFor()
    expect(await field(page).inputValue()).toBe('ballistic missi')
    expect(await field(page).evaluate((each) => each === document.activeElement)).toBe(true)
    await expect.poll(() => count(page)).toBe((await statements(page)).length)
    expect(await page.title()).toBe('“ballistic missi” in the claims · Debrief')
  })

  test('going back leads from search to search, not from letter to letter', async ({ visit }) => {
    const { page, open } = await visit()
    await open('/claims')
    await field(page).pressSequentially('ammunition', { delay: 60 })
    await page.waitForURL(/q=ammunition/)
    await page.keyboard.press('Enter')
    await field(page).fill('satellite')
    await page.waitForURL(/q=satellite/)
    await page.goBack()
    await page.waitForURL(/q=ammunition/)
    await expect.poll(() => field(page).inputValue()).toBe('ammunition')
    await page.goBack()
    await page.waitForURL((url) => !url.search.includes('q='))
    await expect.poll(() => field(page).inputValue()).toBe('')
  })

  test('a phrase holds together, a minus leaves out, and both fit the numbers of the filters', async ({ visit }) => {
    const { page, open } = await visit()
    await open('/claims?q=troops')
    const all = await count(page)
    await field(page).fill('troops -russia')
    await chip(page, '“troops -russia”').waitFor()
    await expect.poll(() => count(page)).toBeLessThan(all)
    const fitting = await count(page)
    const bases = page.getByRole('group', { name: 'Basis' }).getByRole('listitem')
    const numbers = (await bases.allTextContents()).map((text) => Number.parseInt(text.replaceAll(/\D/g, ''), 10))
    expect(numbers.reduce((sum, each) => sum + each, 0)).toBe(fitting)
  })
})

test('a mistyped word shows what was meant and asks, and the answer is one click away', async ({ visit }) => {
  const { page, open } = await visit()
  await open('/claims?q=amunitoin')
  await page.getByText('Nothing fits “amunitoin”.').waitFor()
  await page.getByRole('link', { name: 'ammunition', exact: true }).click()
  await page.waitForURL(/q=ammunition/)
  await page.getByText('Nothing fits').waitFor({ state: 'detached' })
  await expect.poll(() => field(page).inputValue()).toBe('ammunition')
})

test('words that find nothing together are offered apart, with what each finds', async ({ visit }) => {
  const { page, open } = await visit()
  await open('/claims?q=xylophone+ammunition')
  const offer = list(page).getByRole('link', { name: /^ammunition \d+ claims?$/ })
  const offered = Number.parseInt(((await offer.textContent()) ?? '').replaceAll(/\D/g, ''), 10)
  await offer.click()
  await page.waitForURL(/q=ammunition/)
  await expect.poll(() => count(page)).toBe(offered)
  await open('/claims?q=xylophone')
  await page.getByText('No claim speaks of “xylophone”.').waitFor()
})

describe('filters', () => {
  test('several of a kind can be chosen, each is a chip, and going back takes the last away', async ({ visit }) => {
    const { page, open } = await visit()
    await open('/claims')
    const all = await count(page)
    await page.getByRole('checkbox', { name: /^Motives/ }).check()
    await chip(page, 'Motives').waitFor()
    await expect.poll(() => count(page)).toBeLessThan(all)
    const motives = await count(page)
    await page.getByRole('checkbox', { name: /^Positions/ }).check()
    await chip(page, 'Positions').waitFor()
    await expect.poll(() => count(page)).toBeGreaterThan(motives)
    await page.goBack()
    await chip(page, 'Positions').waitFor({ state: 'detached' })
    expect(await page.getByRole('checkbox', { name: /^Positions/ }).isChecked()).toBe(false)
    await chip(page, 'Motives').click()
    await expect.poll(() => count(page)).toBe(all)
  })

  test('a value that would leave nothing says so before it is chosen', async ({ visit }) => {
    const { page, open } = await visit()
    await open('/claims?topic=MOTIVE')
    const law = page.getByRole('group', { name: 'Topic' }).getByRole('listitem').filter({ hasText: 'Law' })
    const wouldBe = Number.parseInt(((await law.textContent()) ?? '').replaceAll(/\D/g, ''), 10)
    await page.getByRole('checkbox', { name: /^Motives/ }).uncheck()
    await chips(page).waitFor({ state: 'detached' })
    await page.getByRole('checkbox', { name: /^Law/ }).check()
    await chip(page, 'Law').waitFor()
    await expect.poll(() => count(page)).toBe(wouldBe)
  })

  test('all go at once', async ({ visit }) => {
    const { page, open } = await visit()
    await open('/claims?q=troops&topic=RISK&country=china&likelihood=POSSIBLE')
    await page.getByRole('link', { name: 'Clear all' }).click()
    await chips(page).waitFor({ state: 'detached' })
    await expect.poll(() => field(page).inputValue()).toBe('')
  })

  test('on a phone stand behind a button and work by touch', async ({ visit }) => {
    const { page, open } = await visit({ size: 'phone' })
    await open('/claims')
    const motives = page.getByRole('checkbox', { name: /^Motives/ })
    expect(await motives.isVisible()).toBe(false)
    await page.getByText('Filters', { exact: true }).tap()
    for (const view of views) {
      await changeView(page, { ...view, size: 'phone' })
      await expectNoBarriers(page, `claims-filters-${view.theme}`)
    }
    await motives.tap()
    await chip(page, 'Motives').waitFor()
    expect(await page.getByText('Filters (1)').isVisible()).toBe(true)
    await chip(page, 'Motives').tap()
    await chips(page).waitFor({ state: 'detached' })
  })

  test('are counted without the words that are searched for', async ({ visit }) => {
    const { page, open } = await visit({ size: 'phone' })
    await open('/claims?q=troops')
    await chip(page, '“troops”').waitFor()
    await page.getByText('Filters', { exact: true }).waitFor()
    await open('/claims?q=troops&topic=RISK&country=china')
    await page.getByText('Filters (2)', { exact: true }).waitFor()
  })

  test('stand in one line on a phone however many they are, and each can be reached there', async ({ visit }) => {
    const { page, open } = await visit({ size: 'phone' })
    await open('/claims?q=troops&topic=RISK&topic=CAPABILITY&country=russia&basis=JUDGEMENT&section=conclusions')
    await chip(page, 'Russia').waitFor()
    expect((await chips(page).boundingBox())?.height).toBeLessThan(60)
    for (const view of views) {
      await changeView(page, { ...view, size: 'phone' })
      await expectNoBarriers(page, `claims-many-filters-${view.theme}`)
    }
    const clear = page.getByRole('link', { name: 'Clear all' })
    expect((await clear.boundingBox())?.x).toBeLessThan(360)
    await chip(page, 'Conclusions').tap()
    await chip(page, 'Conclusions').waitFor({ state: 'detached' })
    await clear.tap()
    await chips(page).waitFor({ state: 'detached' })
  })

  test('keep their names where nothing fits any more', async ({ visit }) => {
    const { page, open } = await visit()
    await open('/claims?country=china&section=chinas-position')
    await chip(page, 'China').waitFor()
    await field(page).fill('xylophone')
    await page.getByText('No claim fits all of these.', { exact: false }).waitFor()
    await chip(page, 'China').waitFor()
    expect(await page.getByLabel('Country').locator('option:checked').textContent()).toBe('China (0)')
  })
})

test('the list is sorted as asked, and best match first while words are searched for', async ({ visit }) => {
  const { page, open } = await visit()
  await open('/claims')
  const [first] = await statements(page)
  await page.getByLabel('Sorted').selectOption('From its end')
  await page.waitForURL(/sort=end/)
  await expect.poll(async () => (await statements(page))[0]).not.toBe(first)
  await field(page).fill('ammunition')
  await chip(page, '“ammunition”').waitFor()
  expect(await page.getByLabel('Sorted').isDisabled()).toBe(true)
  expect(await page.getByLabel('Sorted').locator('option').allTextContents()).toEqual(['Best match first'])
})

test('the same claims stand in a table, which the address keeps', async ({ visit }) => {
  const { page, open } = await visit()
  await open('/claims?country=china')
  const cards = await statements(page)
  await page.getByRole('link', { name: 'Table', exact: true }).click()
  const table = page.getByRole('region', { name: 'Claims as a table' })
  await table.waitFor()
  expect((await table.getByRole('rowheader').allTextContents()).map((each) => each.trim())).toEqual(cards)
  await page.reload()
  await table.waitFor()
  await page.getByRole('checkbox', { name: /^Risks/ }).check()
  await chip(page, 'Risks').waitFor()
  expect(await table.isVisible()).toBe(true)
})

test.for(['/claims?sort=end', '/claims?q=north'])(
  '%s is paged on and back to the same claims',
  async (path, { visit }) => {
    const { page, open } = await visit()
    await open(path)
    const first = await statements(page)
    await page.getByRole('link', { name: 'Next', exact: true }).click()
    await page.waitForURL(/after=/)
    const second = await statements(page)
    expect(second.filter((each) => first.includes(each))).toEqual([])
    await page.getByRole('link', { name: 'Previous', exact: true }).click()
    await page.waitForURL(/before=/)
    expect(await statements(page)).toEqual(first)
  },
)

test('a place in another list leads to the first page of this one', async ({ visit }) => {
  const { page, open } = await visit()
  await open('/claims?topic=RISK&after=nonsense')
  expect(page.url()).not.toContain('after')
  expect(await statements(page)).not.toEqual([])
})

test('the playground is handed exactly the query whose answer is shown', async ({ visit }) => {
  const { page, open } = await visit()
  await open('/claims?q=missile&country=china')
  const link = page.getByRole('link', { name: 'Open this query in the playground' })
  const read = async () => new URL((await link.getAttribute('href')) ?? '', page.url()).searchParams
  const searched = await read()
  expect(searched.get('query')).toContain('searchClaims')
  const variables = JSON.parse(searched.get('variables') ?? '') as object
  expect(variables).toMatchObject({ text: 'missile', where: { country: 'china' } })
  const answer = await page.request.post('/graphql', { data: { query: searched.get('query'), variables } })
  const { data } = (await answer.json()) as { data: { searchClaims: { edges: { node: { statement: string } }[] } } }
  expect(data.searchClaims.edges.map(({ node }) => node.statement)).toEqual(await statements(page))
  await open('/claims?sort=name')
  expect((await read()).get('variables')).toContain('SLUG')
})

test('the list is searched and narrowed without scripts as well', async ({ browser, site }) => {
  const context = await browser.newContext({ baseURL: site.origin, javaScriptEnabled: false, viewport: sizes.desktop })
  const page = await context.newPage()
  await page.goto('/claims')
  await field(page).fill('missile')
  await page.getByRole('checkbox', { name: /^Risks/ }).check()
  await page.getByRole('button', { name: 'Apply' }).click()
  expect(page.url()).toMatch(/q=missile.*topic=RISK/)
  expect(await page.getByRole('status').first().textContent()).toMatch(/\d+ claims? fit/)
  await context.close()
})

test('a connection that breaks off leaves what was typed, and can be tried again', async ({ visit, allow }) => {
  allow(/ERR_INTERNET_DISCONNECTED|Failed to fetch/)
  const { page, open } = await visit()
  await open('/claims')
  await page.context().setOffline(true)
  await field(page).fill('missile')
  await page.getByRole('alert').filter({ hasText: 'cannot be reached' }).waitFor()
  expect(await field(page).inputValue()).toBe('missile')
  await expectNoBarriers(page, 'claims-offline')
  await page.context().setOffline(false)
  await page.getByRole('button', { name: 'Try again' }).click()
  await list(page).locator('mark').first().waitFor()
})

const states = {
  searched: '/claims?q=missile&section=russias-motives&paragraph=15',
  corrected: '/claims?q=amunitoin',
  'narrowed-table': '/claims?topic=RISK&topic=MOTIVE&country=china&basis=JUDGEMENT&likelihood=POSSIBLE&view=table',
  'without-a-hit': '/claims?q=unicorn&topic=LEGAL',
  'with-parts': '/claims?q=Kim+Jong-un+xylophone',
}
test.for(Object.entries(states))('the claims, %s, have no barriers', async ([name, path], { visit }) => {
  const { page, open } = await visit()
  await open(path)
  for (const view of views) {
    await changeView(page, view)
    await expectNoBarriers(page, `claims-${name}-${view.size}-${view.theme}`)
  }
})

describe('a claim', () => {
  test('leads to the claims that bear on it', async ({ visit }) => {
    const { page, open } = await visit()
    await open('/claims/deployment-signals-reach-beyond-europe')
    const linked = page.getByRole('region', { name: 'Other claims that bear on it' }).getByRole('link').first()
    const statement = ((await linked.textContent()) ?? '').trim()
    await linked.click()
    await page.getByRole('heading', { level: 1, name: statement }).waitFor()
  })

  test('leads to the country that it names', async ({ visit }) => {
    const { page, open } = await visit()
    await open('/claims/deployment-signals-reach-beyond-europe')
    await page.getByRole('main').getByRole('link', { name: 'Russia', exact: true }).first().click()
    await page.getByRole('heading', { level: 1, name: 'Russia' }).waitFor()
    for (const heading of ['Motives', 'Positions', 'Figures', 'Belongs to Russia'])
      expect(await page.getByRole('heading', { level: 2, name: heading }).isVisible()).toBe(true)
  })
})

test('who was wrong a minute ago reads on the page of the claim what to expect tomorrow', async ({ visit }) => {
  const { page, open } = await visit()
  await open('/')
  const about = { claims: ['trump-wants-swift-end'], templates: ['position-holder'] }
  await startQuiz(page, { ...about, length: 1, confidence: false })
  await page.getByRole('radio', { name: /Vladimir Putin/ }).check()
  await page.keyboard.press('Enter')
  await page.locator('section[aria-label=Feedback]:focus').waitFor()
  await open('/claims/trump-wants-swift-end')
  const chance = page.getByRole('term').filter({ hasText: 'Chance of recall tomorrow' }).locator('+ dd')
  expect((await chance.textContent())?.trim()).toMatch(/^[1-8]\d%, having seen the answer$/)
})
