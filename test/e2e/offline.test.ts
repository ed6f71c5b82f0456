import { once } from 'node:events'
import type { Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import { findFreePort } from '../../server/database/find-free-port.ts'
import type { Database } from '../../server/database/client.ts'
import { createTestDatabase } from '../database.ts'
import { rowId } from '../quiz-player.ts'
import { startServerProcess } from '../start-server-process.ts'
import { answerByKeyboard, submitByKeyboard } from './answer-by-keyboard.ts'
import { changeView, startVisit, test, views } from './browser.ts'
import { expectNoBarriers } from './expect-no-barriers.ts'
import { startQuiz } from './start-quiz.ts'

const NO_CONNECTION = /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED/

/** Waits until the browser keeps the app itself. */
const appIsKept = (page: Page) => page.evaluate(() => navigator.serviceWorker.ready.then(() => null))

/** Answers a question that the server hears nothing of, and goes on. */
async function answerUnheard(page: Page): Promise<void> {
  await submitByKeyboard(page)
  await page.getByText('Your answer is kept in this browser.').waitFor()
  await page.getByRole('button', { name: 'Next question' }).click()
}

/** Places of the answered questions of a quiz, in the order in which the answers came. */
async function answeredPlaces(database: Database, quizId: string): Promise<number[]> {
  const answers = await database.answer.findMany({
    where: { quizItem: { quizId: rowId(quizId) } },
    orderBy: { answeredAt: 'asc' },
    select: { quizItem: { select: { ordinal: true } } },
  })
  return answers.map(({ quizItem }) => quizItem.ordinal)
}

test('the connection is cut in the middle of a quiz: ten answers wait through a reload, and are stored once each, in order, when it is back', async ({
  visit,
  site,
  allow,
}) => {
  allow(NO_CONNECTION)
  const { page, open } = await visit()
  await open('/')
  const quizId = await startQuiz(page, { length: 12, confidence: true, seed: 'cut' })
  for (const question of [1, 2]) {
    await page.getByText(`${question} of 12`, { exact: true }).waitFor()
    await answerByKeyboard(page)
    await page.keyboard.press('Enter')
  }
  await appIsKept(page)
  await page.context().setOffline(true)
  for (let question = 3; question <= 12; question++) {
    await page.getByText(`${question} of 12`, { exact: true }).waitFor()
    if (question === 7) {
      await page.reload()
      await page.getByText('4 answers wait to be sent.').waitFor()
    }
    await answerUnheard(page)
  }
  await page.getByRole('heading', { name: 'All 12 questions are answered' }).waitFor()
  await page.getByRole('button', { name: 'See the result' }).click()
  await page.getByRole('alert').waitFor()
  expect(await answeredPlaces(site.database, quizId)).toEqual([0, 1])

  await page.context().setOffline(false)
  await page.getByText('All answers are saved.').waitFor()
  expect(await answeredPlaces(site.database, quizId)).toEqual([...Array(12).keys()])

  // What was given without a connection gets its feedback, and the way back leads to where one was.
  await page.getByText('Your answers are in.').waitFor()
  await page.getByRole('link', { name: 'question 5', exact: true }).click()
  await page.locator('section[aria-label=Feedback]:focus').waitFor()
  await page.goBack()
  await page.getByRole('button', { name: 'See the result' }).click()
  await page.getByRole('heading', { name: 'Your result' }).waitFor()
})

test('a server that is killed and started again gets every answer once', async ({ browser }) => {
  const { database, url, drop } = await createTestDatabase()
  const port = await findFreePort()
  const first = await startServerProcess(url, port)
  onTestFinished(() => void first.kill('SIGKILL'))
  const visit = await startVisit(browser, `http://127.0.0.1:${port}`)
  const { page } = visit
  await visit.open('/')
  const quizId = await startQuiz(page, { length: 4, confidence: true, seed: 'killed' })
  await answerByKeyboard(page)
  await page.keyboard.press('Enter')
  await appIsKept(page)
  first.kill('SIGKILL')
  await once(first, 'close')
  await page.getByText('2 of 4', { exact: true }).waitFor()
  await answerUnheard(page)
  await page.getByText('3 of 4', { exact: true }).waitFor()
  await page.reload()
  await answerUnheard(page)
  await page.getByText('2 answers wait to be sent.').waitFor()

  const second = await startServerProcess(url, port)
  onTestFinished(() => void second.kill('SIGKILL'))
  await page.getByRole('button', { name: 'Try now' }).press('Enter')
  await page.locator('[role=status]:focus', { hasText: 'All answers are saved.' }).waitFor()
  await page.locator('#stem').focus()
  await answerByKeyboard(page)
  expect(await answeredPlaces(database, quizId)).toEqual([0, 1, 2, 3])
  expect(visit.problems.filter((problem) => !NO_CONNECTION.test(problem))).toEqual([])

  await page.context().close()
  second.kill('SIGTERM')
  await once(second, 'close')
  await drop()
})

test('a review is made ready, taken without a connection from a page that was never open, and saved afterwards', async ({
  visit,
  site,
  allow,
}) => {
  allow(NO_CONNECTION)
  const { page, open } = await visit()
  await open('/')
  const earlier = await startQuiz(page, { length: 3, confidence: true, seed: 'due' })
  for (const question of [1, 2, 3]) {
    await page.getByText(`${question} of 3`, { exact: true }).waitFor()
    await answerByKeyboard(page)
    await page.keyboard.press('Enter')
  }
  await page.getByRole('heading', { name: 'Your result' }).waitFor()
  const { learnerId } = await site.database.quiz.findUniqueOrThrow({ where: { id: rowId(earlier) } })
  const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000)
  await site.database.memory.updateMany({ where: { learnerId }, data: { lastReview: ago(1_440), due: ago(1) } })

  await open('/review')
  await page.getByRole('button', { name: 'Make ready to review offline' }).click()
  await page.getByText('Ready to review offline.').waitFor()
  for (const view of views) {
    await changeView(page, view)
    await expectNoBarriers(page, `review-ready-${view.size}-${view.theme}`)
  }
  await page.context().setOffline(true)
  await page.goto('/review')
  await page.getByRole('link', { name: /^Review \d questions? on/ }).click()
  const total = Number(/of (\d)/.exec((await page.getByText(/^1 of \d$/).textContent()) ?? '')?.[1])
  for (let question = 1; question <= total; question++) {
    await page.getByText(`${question} of ${total}`, { exact: true }).waitFor()
    await answerUnheard(page)
  }
  await page.context().setOffline(false)
  await page.getByText('All answers are saved.').waitFor()
  expect(await site.database.answer.count({ where: { learnerId } })).toBe(3 + total)
})

test('a page that is nowhere in the browser says that there is no connection, and what can be gone on with', async ({
  visit,
  allow,
}) => {
  allow(NO_CONNECTION)
  const { page, open } = await visit()
  await open('/')
  await startQuiz(page, { length: 3, seed: 'kept' })
  await appIsKept(page)
  await page.context().setOffline(true)
  await page.goto('/claims')
  await page.getByRole('heading', { name: 'There is no connection' }).waitFor()
  for (const view of views) {
    await changeView(page, view)
    await expectNoBarriers(page, `no-connection-${view.size}-${view.theme}`)
  }
  await page.getByRole('link', { name: /^Quiz of .* 3 open questions$/ }).click()
  await page.getByText('1 of 3', { exact: true }).waitFor()
})

test('the next person at the browser finds nothing of the one before', async ({ visit, allow }) => {
  allow(NO_CONNECTION)
  const { page, open } = await visit()
  await open('/')
  await startQuiz(page, { length: 3, seed: 'left' })
  await open('/review')
  await appIsKept(page)
  await page.context().clearCookies()
  await open('/')
  await page.context().setOffline(true)
  await page.goto('/review')
  await page.getByText('No review is kept in this browser.', { exact: false }).waitFor()
  await page.goto('/claims')
  await page.getByText('No quiz is kept in this browser.', { exact: false }).waitFor()
})
