import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { answerByKeyboard, tabTo } from './answer-by-keyboard.ts'
import { changeView, test, views } from './browser.ts'
import { expectNoBarriers } from './expect-no-barriers.ts'
import { startQuiz } from './start-quiz.ts'

const ANSWERS = 8
const stem = (page: Page) => page.locator('#stem:focus').waitFor()

/** Answers questions on Russia's motives, always with the first option and 90% sure. */
async function answerQuestions(page: Page): Promise<{ right: number }> {
  const ask = async (query: string, input: unknown) => {
    const response = await page.request.post('/graphql', { data: { query, variables: { input } } })
    return (await response.json()).data
  }
  const start = `mutation ($input: StartQuizInput!) { startQuiz(input: $input) { ... on StartQuizSuccess { quiz {
    id items { id prompt { ... on ChoicePrompt { options { id } } } } } } } }`
  const submit = `mutation ($input: SubmitAnswerInput!) { submitAnswer(input: $input) { ... on SubmitAnswerSuccess {
    answer { grade { credit } } } } }`
  const scope = { reportSlug: 'north-korean-troops', topics: ['MOTIVE'], actors: ['russia'], templates: ['basis'] }
  const { quiz } = (await ask(start, { ...scope, length: ANSWERS, seed: 'progress' })).startQuiz
  let right = 0
  for (const { id, prompt } of quiz.items) {
    const input = { quizItemId: id, answerId: crypto.randomUUID(), response: { choice: prompt.options[0].id } }
    const given = await ask(submit, { ...input, confidence: { percent: 90 }, timeTakenMs: 5_000 })
    right += given.submitAnswer.answer.grade.credit
  }
  await ask('mutation ($input: ID!) { finishQuiz(quizId: $input) { __typename } }', quiz.id)
  return { right }
}

/** Presses a key until the focus is on something whose name begins like this. */
async function pressUntil(page: Page, key: string, name: string): Promise<void> {
  const nameOfFocus = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
  for (let presses = 0; presses < 80; presses++) {
    if ((await nameOfFocus()).startsWith(name)) return
    await page.keyboard.press(key)
  }
  throw new Error(`${key} does not lead to "${name}".`)
}

describe('progress', () => {
  test('a learner finds the same numbers in charts and tables, and practises what they point at, by keyboard alone', async ({
    visit,
  }) => {
    const { page, open } = await visit()
    await open('/')
    const { right } = await answerQuestions(page)
    const percent = `${Math.round((100 * right) / ANSWERS)}%`
    await open('/progress')

    const curve = page.getByRole('img', { name: /^Stated confidence/ })
    expect(await curve.getAttribute('aria-label')).toContain(`When you said 90%, you were right ${percent}`)
    expect(await page.getByRole('img', { name: /^Reviews by day/ }).getAttribute('aria-label')).toMatch(/: \d+\./)
    await page.getByText('A review is a question that comes back on a later day.').waitFor()
    const covered = page.getByRole('link', { name: /^Paragraph \d+: \d+ claims?, [1-9]\d* met/ })
    expect(await covered.count()).toBeGreaterThan(0)

    await tabTo(page, 'The same as a table')
    await page.keyboard.press('Enter')
    const row = page.getByRole('row', { name: 'Russia Motives' })
    expect(await row.getByRole('cell').allTextContents()).toEqual([
      ...['Motives', expect.stringMatching(`^${percent} right, \\d+–\\d+%$`), String(ANSWERS)],
      ...[expect.stringMatching(/^\d+ of \d+$/), expect.any(String), expect.stringContaining('Practise')],
    ])

    await page.getByRole('radio', { checked: true }).focus()
    await pressUntil(page, 'ArrowRight', 'Russia · Motives')
    await page.getByRole('status').getByText(`${percent} right`).waitFor()
    await tabTo(page, 'Practise Russia · Motives')
    await page.keyboard.press('Enter')
    await stem(page)
  })

  test.for(views)(
    'with charts and a table opened has no barriers and fits on $size in $theme',
    async (view, { visit }) => {
      const { page, open } = await visit(view)
      await open('/')
      await answerQuestions(page)
      await open('/progress')
      for (const place of [1, 2]) await page.locator('main summary').nth(-place).press('Enter')
      await expectNoBarriers(page, `progress-begun-${view.size}-${view.theme}`)
    },
  )

  test('somebody new sees what will be there, and one button that begins', async ({ visit }) => {
    const { page, open } = await visit({ size: 'phone' })
    await open('/progress')
    await page.getByRole('heading', { name: 'Nothing to show yet' }).waitFor()
    expect(await page.getByRole('term').count()).toBe(5)
    expect(await page.getByRole('main').getByRole('button').allTextContents()).toEqual(['Take a 10-question quiz'])
    await page.getByRole('button', { name: 'Take a 10-question quiz' }).click()
    await stem(page)
  })

  test('the report stands in the address, so that it can be shared and gone back from', async ({ visit }) => {
    const { page, open } = await visit()
    await open('/progress')
    await page.getByLabel('Report').selectOption('example-harbour')
    await page.waitForURL('**/progress?report=example-harbour')
    await page.getByRole('link', { name: /Port Ansel/ }).waitFor()
    await page.goBack()
    await page
      .getByRole('main')
      .getByRole('link', { name: /^North Korean Troops/ })
      .waitFor()
  })
})

describe('today', () => {
  test('a first visitor meets one sentence and one button', async ({ visit }) => {
    const { page, open } = await visit()
    await open('/')
    expect(await page.getByRole('main').getByRole('button').allTextContents()).toEqual(['Take a 10-question quiz'])
    expect(await page.getByRole('main').getByRole('link', { name: /sign/i }).count()).toBe(0)
  })

  test('every quiz that is unfinished is found again: the newest at once, the older ones behind a word', async ({
    visit,
  }) => {
    const { page, open } = await visit()
    await open('/')
    for (let length = 1; length <= 5; length++) await startQuiz(page, { length, seed: 'many' })
    await open('/')
    await page.getByRole('heading', { name: '5 quizzes wait for you' }).waitFor()
    const waiting = page.getByRole('link', { name: /^Go on with your quiz/ }).filter({ visible: true })
    const begun = page.getByText(/\d+ of \d+ answered\.$/).filter({ visible: true })
    expect(await begun.allTextContents()).toEqual(
      [5, 4, 3].map((length) => expect.stringContaining(`0 of ${length} answered`)),
    )
    await page.getByText('2 older ones').click()
    for (const view of views) {
      await changeView(page, view)
      await expectNoBarriers(page, `today-unfinished-many-${view.size}-${view.theme}`)
    }
    await waiting.last().click()
    await page.getByText('1 of 1', { exact: true }).waitFor()
  })

  test('a quiz that nobody wants to go on with is ended, by keyboard, and its answers stay', async ({ visit }) => {
    const { page, open } = await visit()
    await open('/')
    await page.getByRole('button', { name: 'Take a 10-question quiz' }).click()
    await answerByKeyboard(page)
    await open('/')
    await page.getByRole('link', { name: 'Go on with your quiz' }).waitFor()
    await page.getByText('1 of 10 answered').waitFor()
    await tabTo(page, 'End it')
    await page.keyboard.press('Enter')
    for (const view of views) {
      await changeView(page, view)
      await expectNoBarriers(page, `today-unfinished-${view.size}-${view.theme}`)
    }
    await tabTo(page, 'End this quiz')
    await page.keyboard.press('Enter')
    await page.getByText('The quiz is ended.').waitFor()
    expect(await page.getByRole('link', { name: /^Go on with your quiz/ }).count()).toBe(0)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Today')
    await page.getByRole('link', { name: /Practice, 1 of 10 questions answered/ }).click()
    await page.getByRole('heading', { name: 'Your result' }).waitFor()
  })

  test('what is most worth practising takes one click, and the way to all else is short', async ({ visit }) => {
    const { page, open } = await visit({ size: 'phone', theme: 'dark' })
    await open('/')
    await answerQuestions(page)
    await open('/')
    await page.getByRole('heading', { name: /^\d+ of 317 claims met$/ }).waitFor()
    await expectNoBarriers(page, 'today-begun')
    await page.getByRole('button', { name: /^Practise .+ · .+/ }).click()
    await stem(page)
  })
})
