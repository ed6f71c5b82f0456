import { expect } from 'vitest'
import { answerByKeyboard, tabTo } from './answer-by-keyboard.ts'
import { changeView, test, views, waitForHydration } from './browser.ts'
import { expectNoBarriers } from './expect-no-barriers.ts'

const countries = ['Russia', 'North Korea', 'China', 'South Korea', 'United States', 'Ukraine']

test('a stranger takes a ten-question quiz by keyboard alone and sees how well they know each topic and country', async ({
  visit,
}) => {
  const { page, open } = await visit()
  await open('/')
  await tabTo(page, 'Take a 10-question quiz')
  await page.keyboard.press('Enter')
  for (let question = 1; question <= 10; question++) {
    await page.getByText(`${question} of 10`, { exact: true }).waitFor()
    await answerByKeyboard(page)
    await page.keyboard.press('Enter')
  }
  await page.getByRole('heading', { name: 'Your result' }).waitFor()

  const table = page.getByRole('region', { name: 'By topic and country' })
  const rows = await table.getByRole('rowheader').allTextContents()
  const columns = await table.getByRole('columnheader').allTextContents()
  expect(rows).toEqual(expect.arrayContaining(['Motives', 'Figures', 'Positions', 'All']))
  expect(columns.filter((name) => countries.includes(name)).length).toBeGreaterThanOrEqual(3)
  expect(
    await page
      .getByRole('listitem')
      .filter({ has: page.locator('details') })
      .count(),
  ).toBe(10)
  expect(await page.getByText('Not answered').count()).toBe(0)
  for (const view of views) {
    await changeView(page, view)
    await expectNoBarriers(page, `result-${view.size}-${view.theme}`)
  }
})

test('a question has no barriers, before and after it is answered', async ({ visit }) => {
  const { page, open } = await visit()
  await open('/')
  await page.getByRole('button', { name: 'Take a 10-question quiz' }).click()
  for (const [index, view] of views.entries()) {
    await changeView(page, view)
    await page.getByText(`${index + 1} of 10`, { exact: true }).waitFor()
    await expectNoBarriers(page, `question-${view.size}-${view.theme}`)
    await answerByKeyboard(page)
    await expectNoBarriers(page, `feedback-${view.size}-${view.theme}`)
    await page.keyboard.press('Enter')
  }
})

test('a reload in the middle of a quiz keeps the place and the answers', async ({ visit }) => {
  const { page, open } = await visit()
  await open('/')
  await page.getByRole('button', { name: 'Take a 10-question quiz' }).click()
  for (let question = 1; question <= 2; question++) {
    await page.getByText(`${question} of 10`, { exact: true }).waitFor()
    await answerByKeyboard(page)
    await page.keyboard.press('Enter')
  }
  await page.getByText('3 of 10', { exact: true }).waitFor()
  const stem = await page.locator('#stem').textContent()

  await page.reload()
  await waitForHydration(page)
  expect(await page.getByText('3 of 10', { exact: true }).isVisible()).toBe(true)
  expect(await page.locator('#stem').textContent()).toBe(stem)

  await open('/')
  await page.getByRole('link', { name: 'Go on with your quiz (2 of 10 answered)' }).click()
  await page.getByText('3 of 10', { exact: true }).waitFor()
})

test('an answer given in one tab shows in the other', async ({ visit }) => {
  const { page, open } = await visit()
  await open('/')
  await page.getByRole('button', { name: 'Take a 10-question quiz' }).click()
  await page.getByText('1 of 10', { exact: true }).waitFor()
  const other = await page.context().newPage()
  await other.goto(page.url())
  await other.locator('#stem:focus').waitFor()
  await answerByKeyboard(page)
  await other.locator('section[aria-label=Feedback]:focus').waitFor()
})

test('a question that was answered in another browser is taken over, and the quiz goes on', async ({ visit }) => {
  const { page, open } = await visit()
  await open('/')
  await page.getByRole('button', { name: 'Take a 10-question quiz' }).click()
  await page.getByText('1 of 10', { exact: true }).waitFor()
  const { page: other } = await visit()
  await other.context().addCookies(await page.context().cookies())
  await other.goto(page.url())
  await answerByKeyboard(page)

  await answerByKeyboard(other)
  await other.getByText('This question was answered before', { exact: false }).waitFor()
  await other.keyboard.press('Enter')
  await other.getByText('2 of 10', { exact: true }).waitFor()
})

test('a question can be left open', async ({ visit }) => {
  const { page, open } = await visit()
  await open('/')
  await page.getByRole('button', { name: 'Take a 10-question quiz' }).click()
  await page.getByText('1 of 10', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Leave it open' }).click()
  await page.getByText('2 of 10', { exact: true }).waitFor()
})
