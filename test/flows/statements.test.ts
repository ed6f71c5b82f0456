import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { projectRoot } from '../../server/database/project-paths.ts'
import { gatherOperations } from '../../web/trusted-documents.ts'
import { recordStatements } from '../database.ts'
import { openServer } from '../open-server.ts'
import { QuizPlayer, rightResponse } from '../quiz-player.ts'

const server = openServer()
let player: QuizPlayer
let quizId: string

beforeAll(async () => {
  player = new QuizPlayer(server.client())
  const { quiz } = await player.start({ length: 1 })
  quizId = quiz.id
})

/** Better-auth looks the session up first, in a statement of its own. */
const withoutSession = (queries: readonly string[]) => queries.filter((sql) => !sql.includes('"Session"'))

describe('what an operation costs in statements to the database', () => {
  test('an answer: one to decide on, one to write, one to show it; the first and the next to the same question alike', async () => {
    for (const seed of ['one', 'one']) {
      const { quiz } = await player.start({ length: 1, seed, templates: ['basis'] })
      const [{ id }] = quiz.items
      const response = await rightResponse(server.database, id)
      const { result, queries, transactionStatements } = await recordStatements(server.database, () =>
        player.submit(id, response),
      )
      expect(result.__typename).toBe('SubmitAnswerSuccess')
      expect(withoutSession(queries), queries.join('\n\n')).toHaveLength(3)
      expect(transactionStatements).toBe(0)
    }
  })

  test('an answer sent again: the reads alone', async () => {
    const { quiz } = await player.start({ length: 1 })
    const [{ id }] = quiz.items
    const sent = [id, await rightResponse(server.database, id), { answerId: randomUUID() }] as const
    await player.submit(...sent)
    const { queries } = await recordStatements(server.database, () => player.submit(...sent))
    expect(withoutSession(queries)).toHaveLength(2)
  })
})

const report = 'north-korean-troops'
const where = { report, country: 'china' }
const blueprint = { reportSlug: report }

/**
 * What each query of the pages costs, the look at the session apart, and with what variables. What the reports say is one
 * statement however many lists are asked for; facets and a search are one more each.
 */
const PAGES: Record<string, { readonly cost: number; readonly variables?: () => object }> = {
  Actor: { cost: 1, variables: () => ({ slug: 'russia' }) },
  Actors: { cost: 2, variables: () => ({ where }) },
  Claim: { cost: 1, variables: () => ({ slug: 'ten-thousand-unprecedented-for-kpa' }) },
  ClaimFacets: { cost: 1, variables: () => ({ where }) },
  Claims: { cost: 1, variables: () => ({ where }) },
  Countries: { cost: 1, variables: () => ({ report }) },
  CountryReport: { cost: 1, variables: () => ({ country: 'china' }) },
  Holdings: {
    cost: 1,
    variables: () => ({
      held: { holder: 'russia' },
      taken: { country: 'china' },
      about: { actor: 'china' },
      claims: where,
    }),
  },
  Palette: { cost: 1 },
  PaletteClaims: { cost: 1, variables: () => ({ text: 'troops' }) },
  Report: { cost: 1, variables: () => ({ slug: report }) },
  ReportNames: { cost: 1 },
  SearchClaims: { cost: 1, variables: () => ({ text: 'troops' }) },
  // What is a learner's own.
  Account: { cost: 0 },
  Builder: { cost: 9, variables: () => ({ report, scope: blueprint, everything: blueprint }) },
  PaletteCountries: { cost: 4, variables: () => ({ report }) },
  Playground: { cost: 1 },
  Progress: { cost: 12, variables: () => ({ report }) },
  ProgressReports: { cost: 2 },
  Questions: { cost: 4, variables: () => ({ input: blueprint }) },
  Quiz: { cost: 1, variables: () => ({ id: quizId }) },
  QuizResult: { cost: 1, variables: () => ({ id: quizId }) },
  SignIn: { cost: 1 },
  SignUp: { cost: 2 },
  Today: { cost: 3 },
  Viewer: { cost: 1 },
}

describe('what a page costs in statements', () => {
  const operations = gatherOperations(join(projectRoot, 'web/src')).filter(({ text }) => text.startsWith('query'))
  test.each(operations)('the query $name costs as many as it did', async ({ name, text }) => {
    const { cost, variables = () => ({}) } = PAGES[name] ?? {}
    const { queries } = await recordStatements(server.database, () => player.client.run(text, variables()))
    expect(withoutSession(queries).length).toBe(cost)
  })
})
