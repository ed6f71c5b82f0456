import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Database } from '../../server/database/client.ts'
import { rowId } from '../quiz-player.ts'
import { answerByKeyboard } from './answer-by-keyboard.ts'
import { changeView, test, views, waitForHydration } from './browser.ts'
import { expectNoBarriers } from './expect-no-barriers.ts'
import { startQuiz } from './start-quiz.ts'

const result = (page: Page) => page.getByRole('heading', { name: 'Your result' })
const answers = (page: Page) => page.locator('li > details')

/** Puts a quiz into the past, as waiting would. */
async function letTimeRunOut(database: Database, quizId: string): Promise<void> {
  const [startedAt, deadline] = [new Date(Date.now() - 600_000), new Date(Date.now() - 1_000)]
  await database.quiz.update({ where: { id: rowId(quizId) }, data: { startedAt, deadline } })
}

async function answerFirst(page: Page, count: number): Promise<void> {
  for (let question = 1; question <= count; question++) {
    await page.getByText(new RegExp(`^${question} of \\d+$`)).waitFor()
    await answerByKeyboard(page)
    await page.keyboard.press('Enter')
  }
}

test('a quiz that was left until its time was up leads to its result', async ({ visit, site }) => {
  const { page, open } = await visit()
  await open('/')
  await letTimeRunOut(site.database, await startQuiz(page, { mode: 'EXAM', length: 3, timeLimitSeconds: 600 }))
  await open('/')
  await page.getByText('0 of 3 answered, and its time is up.').waitFor()
  await expectNoBarriers(page, 'today-time-is-up')
  await page.getByRole('button', { name: 'See the result' }).click()
  await result(page).waitFor()
  await open('/')
  expect(await page.getByText('its time is up').count()).toBe(0)
})

test('answers are looked at by what was missed or unsure; the choice survives a reload', async ({ visit }) => {
  const { page, open } = await visit()
  await open('/')
  await startQuiz(page, { templates: ['figure-typed'], length: 3, seed: 'filters' })
  await answerFirst(page, 3)
  await result(page).waitFor()
  expect(await answers(page).count()).toBe(3)
  await page.getByRole('link', { name: /^Missed/ }).click()
  await page.waitForURL('**/result?show=missed')
  const missed = await answers(page).count()
  expect(missed).toBe(
    await answers(page)
      .filter({ hasNotText: /^\s*\d[^]*Right\s*$/ })
      .count(),
  )
  await page.reload()
  await waitForHydration(page)
  expect(await answers(page).count()).toBe(missed)
  expect(await page.getByRole('link', { name: /^Missed/ }).getAttribute('aria-current')).toBe('true')
  await page.getByRole('link', { name: /^Unsure/ }).click()
  await page.getByText('You gave no answer less than a likely chance of being right.').waitFor()
  await expectNoBarriers(page, 'result-nothing-unsure')
})

test('back leads from a result to where the quiz was begun, and forward to the result again', async ({ visit }) => {
  const { page, open } = await visit()
  await open('/claims')
  await open('/')
  await startQuiz(page, { length: 1, seed: 'history' })
  await answerFirst(page, 1)
  await result(page).waitFor()
  await page.goBack()
  await page.waitForURL('/')
  await page.goForward()
  await result(page).waitFor()
  await page.reload()
  await result(page).waitFor()
})

test('an exam whose time is up shows what was asked, and practises all that was missed', async ({ visit, site }) => {
  const { page, open } = await visit()
  await open('/')
  const input = { templates: ['figure-choice'], length: 3, seed: 'time', mode: 'EXAM', timeLimitSeconds: 600 }
  const quizId = await startQuiz(page, input)
  await page.keyboard.press('1')
  await page.keyboard.press('Enter')
  await page.locator('#confidence-heading:focus').waitFor()
  await page.keyboard.press('0')
  await page.getByText('2 of 3', { exact: true }).waitFor()
  const stored = () => site.database.answer.count({ where: { quizItem: { quizId: rowId(quizId) } } })
  await expect.poll(stored).toBe(1)
  await letTimeRunOut(site.database, quizId)
  await page.reload()
  await result(page).waitFor()
  await page.getByText('2 questions were still open when the time was up').waitFor()
  await answers(page).last().locator('summary').click()
  expect(await answers(page).last().getByRole('link', { name: 'Open the claim' }).count()).toBe(1)
  for (const view of views) {
    await changeView(page, view)
    await expectNoBarriers(page, `result-time-up-${view.size}-${view.theme}`)
  }
  const practise = page.getByRole('button', { name: /^Practise what I missed/ })
  expect(Number(/\d/.exec((await practise.textContent()) ?? '')?.[0])).toBeGreaterThanOrEqual(2)
  await practise.click()
  await page.locator('#stem:focus').waitFor()
})

test('a quiz that was finished without an answer says so, and offers the questions again', async ({ visit, site }) => {
  const { page, open } = await visit()
  await open('/')
  const quizId = await startQuiz(page, { length: 2, seed: 'empty', timeLimitSeconds: 600 })
  await letTimeRunOut(site.database, quizId)
  await page.reload()
  await page.getByText('The time was up before a question was answered.').waitFor()
  expect(await page.getByRole('table').count()).toBe(0)
  await page.getByRole('button', { name: 'Practise what I missed (2)' }).waitFor()
  for (const view of views) {
    await changeView(page, view)
    await expectNoBarriers(page, `result-empty-${view.size}-${view.theme}`)
  }
})

test('a wide table says on a phone that it scrolls, and keeps the topic in sight', async ({ visit }) => {
  const { page, open } = await visit({ size: 'phone' })
  await open('/')
  await startQuiz(page, { length: 4, seed: 'wide', templates: ['match-motives', 'match-positions'] })
  await answerFirst(page, 4)
  await result(page).waitFor()
  await page.getByText('Scroll sideways for the other countries.').waitFor()
  const table = page.getByRole('region', { name: 'Scores, a wide table' })
  await table.evaluate((frame) => frame.scrollTo({ left: 400 }))
  const topic = table.getByRole('rowheader').first()
  expect((await topic.boundingBox())?.x).toBeLessThan(30)
  await expectNoBarriers(page, 'result-scrolled')
})
