import type { Page } from 'playwright-core'
import type { Database } from '../../server/database/client.ts'
import { rowId } from '../quiz-player.ts'
import { submitByKeyboard } from './answer-by-keyboard.ts'

/** What the console says when nothing can be reached. */
export const NO_CONNECTION = /ERR_(INTERNET_DISCONNECTED|CONNECTION_REFUSED|FAILED)/

/** Waits until the browser keeps the app itself. */
export const appIsKept = (page: Page) => page.evaluate(() => navigator.serviceWorker.ready.then(() => null))

/** Cuts the connection once the app is kept. The browser may drop its own cache at any time, and does so here. */
export async function cutConnection(page: Page): Promise<void> {
  await appIsKept(page)
  const protocol = await page.context().newCDPSession(page)
  await protocol.send('Network.clearBrowserCache')
  await protocol.detach()
  await page.context().setOffline(true)
}

/** Answers a question that the server hears nothing of, and goes on. */
export async function answerUnheard(page: Page): Promise<void> {
  await submitByKeyboard(page)
  await page.getByText('Your answer is kept in this browser.').waitFor()
  await page.getByRole('button', { name: 'Next question' }).click()
}

/** Places of the answered questions of a quiz, in the order in which the answers came. */
export async function answeredPlaces(database: Database, quizId: string): Promise<number[]> {
  const answers = await database.answer.findMany({
    where: { quizItem: { quizId: rowId(quizId) } },
    orderBy: { answeredAt: 'asc' },
    select: { quizItem: { select: { ordinal: true } } },
  })
  return answers.map(({ quizItem }) => quizItem.ordinal)
}
