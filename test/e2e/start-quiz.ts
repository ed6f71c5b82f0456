import type { Page } from 'playwright-core'
import { waitForHydration } from './browser.ts'

const query =
  'mutation ($input: StartQuizInput!) { startQuiz(input: $input) { ... on StartQuizSuccess { quiz { id } } } }'

/** Starts a quiz on what the builder cannot be asked for, such as a single kind of question. @returns its id */
export async function startQuiz(page: Page, input: object): Promise<string> {
  const response = await page.request.post('/graphql', {
    data: { query, variables: { input: { reportSlug: 'north-korean-troops', ...input } } },
  })
  const { data } = (await response.json()) as { data: { startQuiz: { quiz: { id: string } } } }
  await page.goto(`/quiz/${encodeURIComponent(data.startQuiz.quiz.id)}`)
  await waitForHydration(page)
  return data.startQuiz.quiz.id
}
