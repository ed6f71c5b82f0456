import { rmSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { findFreePort } from '../../server/database/find-free-port.ts'
import { createTestDatabase } from '../database.ts'
import { answerByKeyboard } from './answer-by-keyboard.ts'
import { startVisit, test, waitForHydration } from './browser.ts'
import { builtVersion, footOf, rebuildPages } from './rebuild-pages.ts'
import { servePages } from './server.ts'
import { startQuiz } from './start-quiz.ts'
import { answeredPlaces, answerUnheard, appIsKept, NO_CONNECTION } from './without-connection.ts'

/** Waits until the browser keeps the whole of these versions of the app and nothing of others. */
async function keeps(page: Page, ...versions: string[]): Promise<void> {
  const keptVersions = async () => {
    const names = await caches.keys()
    const frames = await Promise.all(names.map((cacheName) => caches.match('/offline', { cacheName })))
    return names.filter((_, place) => frames[place])
  }
  await expect.poll(() => page.evaluate(keptVersions)).toEqual(versions.map((version) => `debrief-${version}`))
}

/** Turns to a tab as people do who were elsewhere: the page then asks what version the server has. */
async function comeBackTo(page: Page): Promise<void> {
  await waitForHydration(page)
  const asked = page.waitForResponse((response) => response.url().endsWith('/version.json'))
  await page.evaluate(() => dispatchEvent(new Event('focus')))
  await asked
}

test('a server with new pages takes over in the middle of a quiz: what waits is sent once, the open tab goes on, the next page is new', async ({
  browser,
}) => {
  await using cleanup = new AsyncDisposableStack()
  const { database, drop } = await createTestDatabase()
  cleanup.defer(drop)
  const [second, third] = ['second', 'third'].map((version) => {
    const folder = rebuildPages(version)
    cleanup.defer(() => rmSync(folder, { recursive: true }))
    return folder
  })
  const port = await findFreePort()
  let server = await servePages({ database, port })
  cleanup.defer(() => server.close())
  const visit = await startVisit(browser, server.address)
  const { page } = visit
  cleanup.defer(() => page.context().close())
  const foot = (of: Page, version: string) => of.getByText(footOf(version)).waitFor()

  await visit.open('/')
  const quizId = await startQuiz(page, { length: 4, confidence: true, seed: 'replaced' })
  await answerByKeyboard(page)
  await page.keyboard.press('Enter')
  await appIsKept(page)
  await server.close()
  await page.getByText('2 of 4', { exact: true }).waitFor()
  await answerUnheard(page)
  server = await servePages({ database, port, pages: second! })

  // A tab that opens now has the new pages, and sends what the old one could not.
  const other = await page.context().newPage()
  await other.goto('/')
  await foot(other, 'second')
  await page.getByText('All answers are saved.').waitFor()
  await keeps(page, builtVersion(), 'second')

  await comeBackTo(page)
  for (const question of [3, 4]) {
    await page.getByText(`${question} of 4`, { exact: true }).waitFor()
    await answerByKeyboard(page)
    await page.getByText('in our own words.').waitFor()
    await page.keyboard.press('Enter')
  }
  expect(await answeredPlaces(database, quizId)).toEqual([0, 1, 2, 3])
  await page.getByRole('heading', { name: 'Your result' }).waitFor()
  await foot(page, 'second')

  // The script of the next page is in this browser; the page comes from the server nevertheless.
  await server.close()
  server = await servePages({ database, port, pages: third! })
  await comeBackTo(page)
  await page.getByRole('link', { name: 'Review', exact: true }).first().click()
  await foot(page, 'third')
  await keeps(page, builtVersion(), 'second', 'third')
  // It stands in the history once.
  await page.goBack()
  await page.getByRole('heading', { name: 'Your result' }).waitFor()

  await page.context().setOffline(true)
  await page.goto('/claims')
  await page.getByRole('heading', { name: 'There is no connection' }).waitFor()
  await foot(page, 'third')

  // Nobody needs the versions before any more when the last tab is closed.
  await page.context().setOffline(false)
  await page.close()
  await other.close()
  const next = await page.context().newPage()
  await next.goto('/')
  await keeps(next, 'third')
  expect(visit.problems.filter((problem) => !NO_CONNECTION.test(problem))).toEqual([])
})
