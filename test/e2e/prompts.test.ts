import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { findUnit } from '../../server/domain/claims/units.ts'
import type { Database } from '../../server/database/client.ts'
import type { Prompt, PromptKind, Response, Rubric } from '../../server/domain/quiz/item.ts'
import { makeResponse } from '../make-response.ts'
import { rowId } from '../quiz-player.ts'
import { changeView, test, themes } from './browser.ts'
import { expectNoBarriers } from './expect-no-barriers.ts'
import { fingers, giveResponse, type Hands, keys } from './give-response.ts'
import { startQuiz } from './start-quiz.ts'

/** A template that asks in this way. */
const templates: Record<PromptKind, string> = {
  CHOICE: 'figure-choice',
  MULTI_CHOICE: 'all-motives',
  TRUE_FALSE: 'said-or-not',
  MATCHING: 'match-motives',
  ORDERING: 'order-events',
  NUMERIC: 'figure-typed',
  INTERVAL: 'figure-interval',
  SHORT_ANSWER: 'cloze',
}

interface Asked {
  readonly prompt: Prompt
  readonly rubric: Rubric
}

/** The questions of a quiz with their keys, which no learner can look up. */
async function readAsked(database: Database, quizId: string): Promise<Asked[]> {
  const items = await database.quizItem.findMany({
    where: { quizId: rowId(quizId) },
    orderBy: { ordinal: 'asc' },
    select: { item: { select: { prompt: true, rubric: true } } },
  })
  return items.map(({ item }) => ({
    prompt: item.prompt?.body as unknown as Prompt,
    rubric: item.rubric?.body as unknown as Rubric,
  }))
}

/** Something that earns part of the mark; null where there is no such thing. */
function partlyRight(rubric: Rubric): Response | null {
  switch (rubric.kind) {
    case 'MULTI_CHOICE':
      return { kind: 'MULTI_CHOICE', choices: rubric.keyIds.slice(0, 1) }
    case 'MATCHING':
      return { kind: 'MATCHING', matches: rubric.pairs.slice(0, 1) }
    case 'ORDERING':
      return { kind: 'ORDERING', order: [...rubric.order.slice(0, -2), ...rubric.order.slice(-2).toReversed()] }
    case 'INTERVAL':
      return { kind: 'INTERVAL', low: rubric.truth / 2, high: rubric.truth * 1.5 }
    case 'NUMERIC': {
      const [low, high] = [rubric.low ?? rubric.high ?? 0, rubric.high ?? rubric.low ?? 0]
      return { kind: 'NUMERIC', text: `${Math.floor(low / 2)} to ${Math.ceil(high * 2)}`, unit: null }
    }
    default:
      return null
  }
}

/** Whether the question is about a number that stands on a line: an article or a resolution is but a name. */
function isFigure(prompt: Prompt, { key }: Rubric): boolean {
  if (prompt.kind === 'CHOICE') return !/^(Article|Resolution|Model)/i.test(key)
  return 'unit' in prompt && findUnit(prompt.unit)?.dimension !== 'identifier'
}

function partsOf(rubric: Rubric): number {
  if (rubric.kind === 'MATCHING') return rubric.pairs.length
  if (rubric.kind === 'MULTI_CHOICE') return rubric.keyIds.length
  return rubric.kind === 'ORDERING' ? rubric.order.length : 1
}

async function lookInBothThemes(page: Page, size: 'desktop' | 'phone', name: string): Promise<void> {
  for (const theme of themes) {
    await changeView(page, { size, theme })
    await expectNoBarriers(page, `${name}-${size}-${theme}`)
  }
}

async function takeQuiz(page: Page, database: Database, hands: Hands, kind: PromptKind, size: 'desktop' | 'phone') {
  const verdicts = ['Right', 'Not right', 'Partly right'].slice(0, partlyRightExists(kind) ? 3 : 2)
  const input = { templates: [templates[kind]], length: verdicts.length, seed: kind }
  const asked = await readAsked(database, await startQuiz(page, input))
  for (const [place, { prompt, rubric }] of asked.entries()) {
    expect(prompt.kind).toBe(kind)
    await page.getByText(`${place + 1} of ${asked.length}`, { exact: true }).waitFor()
    if (place === 0) await lookInBothThemes(page, size, `prompt-${kind}`)
    // Who answers by touch has no keys to be hinted at.
    if (size === 'phone') expect(await page.locator('article .key:visible').count()).toBe(0)
    const response = place === 2 ? partlyRight(rubric) : makeResponse(prompt, rubric, place === 0)
    await giveResponse(page, hands, response ?? expect.fail('Nothing earns a part of this mark'))
    if (place === 0) await lookInBothThemes(page, size, `prompt-${kind}-chosen`)
    await hands.press('Continue')
    await page.locator('#confidence-heading:focus').waitFor()
    await hands.sayLikely()
    const feedback = page.getByRole('region', { name: 'Feedback' })
    await feedback.waitFor()
    expect((await feedback.textContent())?.trim().startsWith(verdicts[place] ?? '')).toBe(true)
    // Each pair, place and right option leads to its own claim.
    expect(await page.locator('article').getByRole('link', { name: 'Open the claim' }).count()).toBe(partsOf(rubric))
    expect(await feedback.getByRole('img', { name: /^Number line/ }).count()).toBe(isFigure(prompt, rubric) ? 1 : 0)
    await lookInBothThemes(page, size, `prompt-${kind}-${verdicts[place]?.replace(' ', '-')}`)
    await hands.press(place === asked.length - 1 ? 'See the result' : 'Next question')
  }
  await page.getByRole('heading', { name: 'Your result' }).waitFor()
  const said = await page.locator('li > details > summary').allTextContents()
  for (const [place, verdict] of verdicts.entries()) expect(said[place]).toContain(verdict)
  for (const summary of await page.locator('li > details > summary').all()) await summary.click()
  await lookInBothThemes(page, size, `result-${kind}`)
}

const partlyRightExists = (kind: PromptKind) => !['CHOICE', 'TRUE_FALSE', 'SHORT_ANSWER'].includes(kind)

describe.each(Object.keys(templates) as PromptKind[])('a quiz of %s', (kind) => {
  test('is taken by keys alone, with no barrier in any state', async ({ visit, site }) => {
    const { page, open } = await visit()
    await open('/')
    await takeQuiz(page, site.database, keys(page), kind, 'desktop')
  })

  test('is taken by touch on a phone, with no barrier in any state', async ({ visit, site }) => {
    const { page, open } = await visit({ size: 'phone' })
    await open('/')
    await takeQuiz(page, site.database, fingers(page), kind, 'phone')
  })
})
