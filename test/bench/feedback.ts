import { cpus, loadavg } from 'node:os'
import type { Page } from 'playwright-core'
import { importPacks } from '../../server/commands/import.ts'
import { createDatabase } from '../../server/database/client.ts'
import { findFreePort } from '../../server/database/find-free-port.ts'
import { migrate } from '../../server/database/migrate.ts'
import { packsFolder } from '../../server/database/project-paths.ts'
import { startTemporaryPostgres } from '../../server/database/temporary-postgres.ts'
import { serve } from '../../server/main.ts'
import { launchBrowser } from '../e2e/launch-browser.ts'
import { UNLIMITED } from '../unlimited.ts'

// `pnpm bench:feedback [ANSWERS]`: how long a learner waits in the browser between the key that submits an answer and the
// frame that shows its feedback, over 100 answers, with the server and its database on this machine. Needs built pages.

const wanted = Number(process.argv[2] ?? 100)
const LONGEST_QUIZ = 50
const START =
  'mutation ($input: StartQuizInput!) { startQuiz(input: $input) { ... on StartQuizSuccess { quiz { id } } } }'
/** Templates whose questions are answered by a digit. */
const templates = ['figure-choice', 'said-or-not', 'statement', 'basis']

const postgres = await startTemporaryPostgres()
const database = createDatabase({ url: postgres.url })
const browser = await launchBrowser()
try {
  await migrate(postgres.url)
  await importPacks(database, packsFolder, { now: new Date(), onStep: () => {} })
  const port = await findFreePort()
  const publicOrigin = `http://127.0.0.1:${port}`
  const sessionSecret = 'of a server that lives for a minute'
  const settings = { host: '127.0.0.1', logLevel: 'error', service: UNLIMITED } as const
  const server = await serve({ database, environment: { port, publicOrigin, sessionSecret, ...settings } })
  const page = await browser.newPage({ baseURL: publicOrigin })
  const times: number[] = []
  while (times.length < wanted) times.push(...(await answerQuiz(page, Math.min(LONGEST_QUIZ, wanted - times.length))))
  print(times)
  await server.close()
} finally {
  await browser.close()
  await database.close()
  await postgres.stop()
}

/** Takes a quiz. @returns milliseconds from the key that submits to the feedback, for each answer */
async function answerQuiz(page: Page, length: number): Promise<number[]> {
  const input = { reportSlug: 'north-korean-troops', length, confidence: true, templates }
  const response = await page.request.post('/graphql', { data: { query: START, variables: { input } } })
  const { data } = (await response.json()) as { data: { startQuiz: { quiz: { id: string } } } }
  await page.goto(`/quiz/${encodeURIComponent(data.startQuiz.quiz.id)}`)
  await page.evaluate(watchFeedback)
  for (let question = 1; question <= length; question++) {
    await page.getByText(`${question} of ${length}`, { exact: true }).waitFor()
    await page.locator('#stem:focus').waitFor()
    await page.keyboard.press('1')
    await page.keyboard.press('Enter')
    await page.locator('#confidence-heading:focus').waitFor()
    await page.keyboard.press('5')
    await page.locator('section[aria-label=Feedback]:focus').waitFor()
    if (question < length) await page.keyboard.press('Enter')
  }
  return page.evaluate(() => (window as unknown as { waits: number[] }).waits)
}

/** Runs in the page: notes how long after the last key each feedback is in a frame that was painted. */
function watchFeedback(): void {
  const waits: number[] = []
  let pressed = 0
  let shown: Element | null = null
  addEventListener('keydown', (event) => (pressed = event.timeStamp), { capture: true })
  new MutationObserver(() => {
    const feedback = document.querySelector('section[aria-label=Feedback]')
    // The first frame callback runs before the paint, the second after it.
    if (feedback && feedback !== shown) {
      const since = pressed
      requestAnimationFrame(() => requestAnimationFrame((now) => waits.push(now - since)))
    }
    shown = feedback
  }).observe(document.body, { childList: true, subtree: true })
  Object.assign(window, { waits })
}

function print(times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => `${sorted[Math.ceil(share * sorted.length) - 1]?.toFixed(0)} ms`
  console.log(`${times.length} answers, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}`)
  console.log(`median ${at(0.5)}, p95 ${at(0.95)}, longest ${at(1)}`)
}
