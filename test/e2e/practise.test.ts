import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { answerByKeyboard, answerInTurn } from './answer-by-keyboard.ts'
import { changeView, test, views } from './browser.ts'
import { expectNoBarriers } from './expect-no-barriers.ts'
import { startQuiz } from './start-quiz.ts'

/** Addresses of the claims that each answer of a result leads to: several where several were matched or put in order. */
async function claimsOfResult(page: Page): Promise<string[][]> {
  const answers = page.locator('details').filter({ has: page.getByText('Open the claim') })
  return answers.evaluateAll((found) =>
    found.map((answer) =>
      [...answer.querySelectorAll('a')]
        .filter(({ textContent }) => textContent?.includes('Open the claim'))
        .map((link) => link.getAttribute('href') ?? ''),
    ),
  )
}

test('a question about a figure shows the answer and the report on one line', async ({ visit }) => {
  const { page, open } = await visit()
  await open('/')
  await startQuiz(page, { templates: ['figure-typed', 'figure-choice', 'figure-interval'], length: 4, seed: 'line' })
  for (const [index, view] of views.entries()) {
    await changeView(page, view)
    await page.getByText(`${index + 1} of 4`, { exact: true }).waitFor()
    await answerByKeyboard(page)
    const line = page.getByRole('img', { name: /^Number line.* The report: .+\. Your answer: .+\./ })
    await line.waitFor()
    await expectNoBarriers(page, `number-line-${view.size}-${view.theme}`)
    await page.keyboard.press('Enter')
  }
})

test('what was missed is asked again, and nothing else', async ({ visit }) => {
  const { page, open } = await visit()
  await open('/')
  // Typed with a number that is right of hardly anything.
  await startQuiz(page, { templates: ['figure-typed'], length: 3, seed: 'missed' })
  await answerInTurn(page, 3)
  const missed = new Set((await claimsOfResult(page)).flat())
  await page.getByRole('button', { name: /^Practise what I missed/ }).click()
  await page.waitForURL((url) => !url.pathname.endsWith('/result'))
  await page.locator('#stem:focus').waitFor()
  const total = Number(/of (\d)/.exec((await page.getByText(/^\d of \d$/).textContent()) ?? '')?.[1])
  expect(total).toBeGreaterThan(0)
  await answerInTurn(page, total)
  const asked = await claimsOfResult(page)
  expect(asked).toHaveLength(total)
  for (const claims of asked) expect(claims.filter((claim) => missed.has(claim))).not.toEqual([])
})

test('a claim asks about itself', async ({ visit }) => {
  const { page, open } = await visit()
  await open('/claims/deployment-signals-reach-beyond-europe')
  await page.getByRole('button', { name: 'Ask me about this', exact: true }).click()
  await page.locator('#stem:focus').waitFor()
})

test('answers are taken along as CSV, and on paper every answer is opened', async ({ visit }) => {
  const { page, open } = await visit()
  await open('/')
  await startQuiz(page, { length: 2, seed: 'paper' })
  await answerInTurn(page, 2)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Answers as CSV' }).click(),
  ])
  const csv = await readFile(await download.path(), 'utf8')
  expect(download.suggestedFilename()).toBe('debrief-answers.csv')
  expect(csv).toMatch(/^\uFEFFNumber,Question,Shown with it,Your answer/)

  const answers = page.getByText('You gave yourself a chance of')
  expect(await answers.first().isVisible()).toBe(false)
  await page.emulateMedia({ media: 'print' })
  for (const answer of await answers.all()) expect(await answer.isVisible()).toBe(true)
  for (const name of ['Print', 'Take another 10 questions', 'Find'])
    expect(await page.getByRole('button', { name }).count(), name).toBe(0)
})
