import { expect } from 'vitest'
import { rowId } from '../quiz-player.ts'
import { answerByKeyboard, answerInTurn, tabTo } from './answer-by-keyboard.ts'
import { changeView, test, views, waitForHydration } from './browser.ts'
import { expectNoBarriers } from './expect-no-barriers.ts'
import { startQuiz } from './start-quiz.ts'

/** Presses keys in the moment in which the page takes over from what the server rendered. */
function pressAtOnce(...keys: string[]): void {
  const observer = new MutationObserver(() => {
    observer.disconnect()
    for (const key of keys) document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
  })
  observer.observe(document, { subtree: true, attributeFilter: ['data-hydrated'] })
}

const countries = ['Russia', 'North Korea', 'China', 'South Korea', 'United States', 'Ukraine']

test('a stranger takes a ten-question quiz by keyboard alone and sees how well they know each topic and country', async ({
  visit,
}) => {
  const { page, open } = await visit()
  await open('/')
  await tabTo(page, 'Take a 10-question quiz')
  await page.keyboard.press('Enter')
  await answerInTurn(page, 10)

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

test('how sure one is can be said at any size without scrolling, by one key or one touch', async ({ visit }) => {
  const { page, open } = await visit()
  await open('/')
  await startQuiz(page, { length: 4, seed: 'sure', confidence: true, templates: ['statement'] })
  for (const [index, view] of views.entries()) {
    await changeView(page, view)
    await page.getByText(`${index + 1} of 4`, { exact: true }).waitFor()
    await page.locator('#stem:focus').waitFor()
    await page.keyboard.press('1')
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.locator('#confidence-heading:focus').waitFor()
    const panel = page.getByRole('region', { name: 'How likely is it that you are right?' })
    expect(await panel.getByRole('button').count()).toBe(9)
    const isInSight = await panel.evaluate((each) => {
      const { top, bottom } = each.getBoundingClientRect()
      return top >= 0 && bottom <= innerHeight
    })
    expect(isInSight, `${view.size} ${view.theme}`).toBe(true)
    await expectNoBarriers(page, `confidence-${view.size}-${view.theme}`)
    await page.keyboard.press(String(index))
    await page.locator('section[aria-label=Feedback]:focus').waitFor()
    await page.keyboard.press('Enter')
  }
})

test('a reload in the middle of a quiz keeps the place and the answers', async ({ visit }) => {
  const { page, open } = await visit()
  await open('/')
  await page.getByRole('button', { name: 'Take a 10-question quiz' }).click()
  await answerInTurn(page, 10, 2)
  const stem = await page.locator('#stem').textContent()

  await page.reload()
  await waitForHydration(page)
  expect(await page.getByText('3 of 10', { exact: true }).isVisible()).toBe(true)
  expect(await page.locator('#stem').textContent()).toBe(stem)

  await open('/')
  await page.getByText('2 of 10 answered').waitFor()
  await page.getByRole('link', { name: 'Go on with your quiz' }).click()
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

test('a reload at any step of a question loses nothing', async ({ visit, allow }) => {
  allow(/ERR_FAILED/)
  const { page, open } = await visit()
  await open('/')
  await startQuiz(page, { length: 2, confidence: true, templates: ['figure-choice'], seed: 'reload' })
  const reload = async () => {
    await page.reload()
    await waitForHydration(page)
  }
  await reload()
  await page.locator('#stem:focus').waitFor()
  await page.keyboard.press('2')
  await reload()
  await page.locator('#stem:focus').waitFor()
  expect(await page.getByRole('radio').nth(1).isChecked()).toBe(true)
  await page.keyboard.press('Enter')
  await page.locator('#confidence-heading:focus').waitFor()
  await reload()
  await page.locator('#confidence-heading:focus').waitFor()

  // The answer leaves, and the page is gone before it hears of it.
  await page.route('**/graphql', (route) => route.abort())
  await page.keyboard.press('5')
  await page.getByText('Your answer is kept in this browser.').waitFor()
  await page.unroute('**/graphql')
  await reload()
  await page.locator('section[aria-label=Feedback]:focus').waitFor()
  await reload()
  await page.locator('section[aria-label=Feedback]:focus').waitFor()
  expect(await page.getByText('1 of 2', { exact: true }).isVisible()).toBe(true)
})

test('an answer given before the page has read what the browser keeps is not taken back', async ({ visit }) => {
  const { page, open } = await visit()
  await open('/')
  await startQuiz(page, { length: 2, confidence: true, templates: ['figure-choice'], seed: 'quick' })
  await page.addInitScript(`(${String(pressAtOnce)})('2', 'Enter')`)
  await page.reload()
  await page.waitForURL(/question=1/)
  await page.locator('#confidence-heading:focus').waitFor()
  await page.keyboard.press('0')
  await page.locator('section[aria-label=Feedback]:focus').waitFor()
  expect(await page.getByRole('radio').nth(1).isChecked()).toBe(true)
})

test('a reload keeps what was typed and what was put in order', async ({ visit }) => {
  const { page, open } = await visit()
  await open('/')
  await startQuiz(page, { length: 1, confidence: true, templates: ['figure-typed'], seed: 'typed' })
  await page.locator('#stem:focus').waitFor()
  await page.getByRole('textbox').fill('1,280')
  await page.reload()
  await page.locator('#stem:focus').waitFor()
  expect(await page.getByRole('textbox').inputValue()).toBe('1,280')

  await startQuiz(page, { length: 1, confidence: true, templates: ['order-events'], seed: 'order' })
  await page.locator('#stem:focus').waitFor()
  const rows = () => page.locator('article li').allTextContents()
  const before = await rows()
  await page
    .getByRole('button', { name: /^Earlier: / })
    .last()
    .click()
  const moved = await rows()
  expect(moved).not.toEqual(before)
  await page.reload()
  await page.locator('#stem:focus').waitFor()
  expect(await rows()).toEqual(moved)
})

test('from a claim the way back leads to the feedback that named it', async ({ visit }) => {
  const { page, open } = await visit()
  await open('/')
  await startQuiz(page, { length: 2, confidence: true, seed: 'back' })
  await answerByKeyboard(page)
  await page.getByRole('link', { name: 'Open the claim' }).click()
  await page.waitForURL(/\/claims\//)
  await page.goBack()
  await page.locator('section[aria-label=Feedback]:focus').waitFor()
  expect(await page.getByText('1 of 2', { exact: true }).isVisible()).toBe(true)
})

test('a quiz is finished before its end by somebody who is told what that means', async ({ visit }) => {
  const { page, open } = await visit()
  await open('/')
  await startQuiz(page, { length: 3, confidence: true, seed: 'early' })
  await answerByKeyboard(page)
  await page.getByRole('button', { name: 'Finish now' }).click()
  const dialog = page.getByRole('dialog', { name: 'Finish now?' })
  await dialog.getByText('1 of 3 questions have an answer. The 2 open ones count as no points.').waitFor()
  for (const view of views) {
    await changeView(page, view)
    await expectNoBarriers(page, `finish-${view.size}-${view.theme}`)
  }
  await dialog.getByRole('button', { name: 'Go on' }).click()
  await page.getByRole('button', { name: 'Finish now' }).click()
  await dialog.getByRole('button', { name: 'Finish the quiz' }).click()
  await page.getByRole('heading', { name: 'Your result' }).waitFor()
})

test('an exam is gone through to and fro, and handed in', async ({ visit, site }) => {
  const { page, open } = await visit()
  await open('/')
  const id = await startQuiz(page, {
    mode: 'EXAM',
    length: 3,
    confidence: false,
    templates: ['figure-choice'],
    seed: 'fro',
  })
  await page.locator('#stem:focus').waitFor()
  await page.keyboard.press('n')
  await page.getByText('2 of 3', { exact: true }).waitFor()
  await page.locator('#stem:focus').waitFor()
  await page.keyboard.press('1')
  await page.keyboard.press('Enter')
  await page.getByText('3 of 3', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Previous' }).click()
  await page.getByText('Your answer is in.', { exact: false }).waitFor()
  await page.goBack()
  await page.getByText('3 of 3', { exact: true }).waitFor()
  await page.locator('#stem:focus').waitFor()
  await page.keyboard.press('n')
  await page.getByRole('heading', { name: '2 questions still open' }).waitFor()
  for (const view of views) {
    await changeView(page, view)
    await expectNoBarriers(page, `end-${view.size}-${view.theme}`)
  }
  await page.getByRole('link', { name: 'Question 1', exact: true }).click()
  await page.getByText('1 of 3', { exact: true }).waitFor()
  await page.getByText('All questions (1 of 3 answered)').click()
  await page.goBack()
  await page.getByRole('button', { name: 'Hand in the exam' }).click()
  await page.getByRole('heading', { name: 'Your result' }).waitFor()
  expect(await site.database.answer.count({ where: { quizItem: { quizId: rowId(id) } } })).toBe(1)
})
