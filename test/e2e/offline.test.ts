import { once } from 'node:events'
import { expect, onTestFinished } from 'vitest'
import { findFreePort } from '../../server/database/find-free-port.ts'
import { createTestDatabase } from '../database.ts'
import { rowId } from '../quiz-player.ts'
import { startServerProcess } from '../start-server-process.ts'
import { answerByKeyboard, answerInTurn, submitByKeyboard } from './answer-by-keyboard.ts'
import { changeView, startVisit, test, views, waitForHydration } from './browser.ts'
import { expectNoBarriers } from './expect-no-barriers.ts'
import { startQuiz } from './start-quiz.ts'
import { answeredPlaces, answerUnheard, appIsKept, cutConnection, NO_CONNECTION } from './without-connection.ts'

test('the connection is cut in the middle of a quiz: ten answers wait through a reload, and are stored once each, in order, when it is back', async ({
  visit,
  site,
  allow,
}) => {
  allow(NO_CONNECTION)
  const { page, open } = await visit()
  await open('/')
  const quizId = await startQuiz(page, { length: 12, confidence: true, seed: 'cut' })
  await answerInTurn(page, 12, 2)
  await cutConnection(page)
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
  await answerInTurn(page, 3)
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
  await cutConnection(page)
  await page.goto('/review')
  await page.getByText('This browser keeps what you made ready.', { exact: false }).waitFor()
  for (const view of views) {
    await changeView(page, view)
    await expectNoBarriers(page, `review-kept-${view.size}-${view.theme}`)
  }
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

test('from the first visit on the browser keeps what every page is made of, and no editor', async ({ visit }) => {
  const { page, open } = await visit()
  await open('/')
  await appIsKept(page)
  const kept = await page.evaluate(async () => {
    const [name = ''] = await caches.keys()
    const requests = await (await caches.open(name)).keys()
    return requests.map(({ url }) => new URL(url).pathname)
  })
  for (const path of ['/offline', '/quiz/new', '/review', '/claims', '/progress']) {
    const named = (await (await page.request.get(path)).text()).match(/\/_app\/immutable\/[^"]+\.(js|css)/g) ?? []
    expect(named.length, path).toBeGreaterThan(5)
    expect(kept).toEqual(expect.arrayContaining(named))
  }
  expect(kept).toContain('/offline')

  await open('/graphql')
  await page.locator('.cm-editor').first().waitFor()
  const editor = await page.evaluate(() => {
    const loaded = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
    return loaded.sort((left, right) => right.decodedBodySize - left.decodedBodySize)[0]?.name ?? ''
  })
  expect(kept).not.toContain(new URL(editor).pathname)
})

test('a page that is nowhere in the browser says that there is no connection, and what can be gone on with', async ({
  visit,
  allow,
}) => {
  allow(NO_CONNECTION)
  const { page, open } = await visit()
  await open('/')
  await startQuiz(page, { length: 3, seed: 'kept' })
  await cutConnection(page)
  await page.goto('/claims')
  await page.getByRole('heading', { name: 'There is no connection' }).waitFor()
  for (const view of views) {
    await changeView(page, view)
    await expectNoBarriers(page, `no-connection-${view.size}-${view.theme}`)
  }
  await page.getByRole('link', { name: /^Quiz of .* 3 open questions$/ }).click()
  await page.getByText('1 of 3', { exact: true }).waitFor()
})

test('an answer that is given after the session has ended waits, and is sent when its owner has signed in again', async ({
  visit,
  site,
}) => {
  const { page, open } = await visit()
  const account = { name: 'Ada', email: 'ada@example.org', password: 'a password that is long' }
  await open('/')
  const signedUp = await page.request.post('/api/auth/sign-up/email', {
    data: account,
    headers: { origin: site.origin },
  })
  expect(signedUp.status()).toBe(200)
  const quizId = await startQuiz(page, { length: 3, confidence: true, seed: 'ended' })
  await page.context().clearCookies()
  await page.locator('#stem').focus()
  await submitByKeyboard(page)
  await page.getByText('1 answer waits to be sent. Your session has ended:').waitFor()
  for (const view of views) {
    await changeView(page, view)
    await expectNoBarriers(page, `session-ended-${view.size}-${view.theme}`)
  }
  await page.getByRole('link', { name: 'sign in again' }).click()
  await page.getByLabel('E-mail').fill(account.email)
  await page.getByLabel('Password', { exact: true }).fill(account.password)
  await page.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByText('All answers are saved.').waitFor()
  expect(await answeredPlaces(site.database, quizId)).toEqual([0])
})

test('an answer waits for its owner while somebody else is signed in at the same browser', async ({ visit, site }) => {
  const { page, open } = await visit()
  const signUp = async (name: string) => {
    const data = { name, email: `${name}@shared.example`, password: 'a password that is long' }
    await page.request.post('/api/auth/sign-up/email', { data, headers: { origin: site.origin } })
    return data
  }
  await open('/')
  const owner = await signUp('Owner')
  const quizId = await startQuiz(page, { length: 3, confidence: true, seed: 'shared' })
  await page.context().clearCookies()
  await page.locator('#stem').focus()
  await submitByKeyboard(page)
  await page.getByText('Your session has ended:', { exact: false }).waitFor()

  await signUp('Other')
  const otherQuizId = await startQuiz(page, { length: 3, confidence: true, seed: 'shared' })
  await page.getByText('Somebody else gave it at this browser', { exact: false }).waitFor()
  for (const view of views) {
    await changeView(page, view)
    await expectNoBarriers(page, `answer-of-somebody-else-${view.size}-${view.theme}`)
  }
  await page.locator('#stem').focus()
  await submitByKeyboard(page)
  await expect.poll(() => answeredPlaces(site.database, otherQuizId)).toEqual([0])
  expect(await page.getByText('was not taken').count()).toBe(0)

  await page.context().clearCookies()
  await open('/sign-in')
  await page.getByLabel('E-mail').fill(owner.email)
  await page.getByLabel('Password', { exact: true }).fill(owner.password)
  await page.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByText('All answers are saved.').waitFor()
  expect(await answeredPlaces(site.database, quizId)).toEqual([0])
})

test('a guest whose session is gone drops the answer that waits, after being told what that means', async ({
  visit,
  site,
}) => {
  const { page, open } = await visit()
  await open('/')
  const quizId = await startQuiz(page, { length: 3, confidence: true, seed: 'gone' })
  await page.context().clearCookies()
  await page.locator('#stem').focus()
  await submitByKeyboard(page)
  await page.getByRole('button', { name: 'drop it' }).click()
  const dialog = page.getByRole('dialog', { name: 'Drop 1 answer that was not sent?' })
  await dialog.getByText('What is dropped is gone for good.', { exact: false }).waitFor()
  for (const view of views) {
    await changeView(page, view)
    await expectNoBarriers(page, `drop-answers-${view.size}-${view.theme}`)
  }
  await dialog.getByRole('button', { name: 'Keep it' }).click()
  await page.getByText('1 answer waits to be sent.', { exact: false }).waitFor()

  // Another tab of the same browser hears of it.
  const other = await page.context().newPage()
  await other.goto('/')
  await other.getByText('1 answer waits to be sent.', { exact: false }).waitFor()
  await page.getByRole('button', { name: 'drop it' }).click()
  await dialog.getByRole('button', { name: 'Drop 1 answer' }).click()
  for (const tab of [page, other]) {
    await tab.getByText('1 answer is dropped.').waitFor()
    expect(await tab.getByText('All answers are saved.').count()).toBe(0)
  }
  // The question is open again, and nothing waits after a reload.
  await page.getByRole('button', { name: 'Continue' }).waitFor()
  await other.reload()
  await waitForHydration(other)
  expect(await other.getByText('to be sent').count()).toBe(0)
  expect(await answeredPlaces(site.database, quizId)).toEqual([])
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
  await cutConnection(page)
  await page.goto('/review')
  await page.getByText('No review is kept in this browser', { exact: false }).waitFor()
  for (const view of views) {
    await changeView(page, view)
    await expectNoBarriers(page, `review-nothing-kept-${view.size}-${view.theme}`)
  }
  await page.goto('/claims')
  await page.getByText('No quiz is kept in this browser.', { exact: false }).waitFor()
})

test('where there is no service worker, a page that cannot be fetched says that there is no connection', async ({
  browser,
  site,
}) => {
  const context = await browser.newContext({ baseURL: site.origin, serviceWorkers: 'block' })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  // The page of errors is fetched after the one that was asked for.
  await page.goto('/', { waitUntil: 'networkidle' })
  await waitForHydration(page)
  await context.setOffline(true)
  await page.getByRole('link', { name: 'Actors', exact: true }).first().click()
  await page.getByRole('heading', { name: 'There is no connection' }).waitFor()
  await context.setOffline(false)
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByRole('heading', { level: 1, name: 'Actors' }).waitFor()
})
