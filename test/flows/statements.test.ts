import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { type DocumentNode, type OperationDefinitionNode, parse, print } from 'graphql'
import { beforeAll, describe, expect, test } from 'vitest'
import { projectRoot } from '../../server/database/project-paths.ts'
import { isPublicRead } from '../../server/graphql/public-fields.ts'
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

describe('what a page costs in statements, the look at the session apart', () => {
  const operations = gatherOperations(join(projectRoot, 'web/src')).filter(({ text }) => text.startsWith('query'))
  const measure = async (text: string) => {
    const { queries } = await recordStatements(server.database, () => player.client.run(text, variablesOf(text)))
    return withoutSession(queries).length
  }

  test.each(operations.filter(({ text }) => isPublic(text)))(
    'the query $name costs one for all that SQL answers, and one for each search and count of facets',
    async ({ text }) => {
      const names = rootFields(text)
      const searches = names.filter((name) => name === 'searchClaims' || name === 'claimFacets').length
      expect(await measure(text)).toBe(searches + (names.length > searches ? 1 : 0))
    },
  )

  /** They grow only on purpose. */
  const OWN: Record<string, number> = {
    Account: 0,
    Askable: 2,
    Builder: 10,
    ClaimRecord: 1,
    PaletteCountries: 2,
    Playground: 1,
    Progress: 12,
    ProgressReports: 2,
    Questions: 1,
    Quiz: 1,
    QuizResult: 1,
    ReportCoverage: 8,
    Review: 4,
    SignIn: 1,
    SignUp: 2,
    Standing: 8,
    Today: 4,
    Viewer: 1,
  }
  test('the queries that ask for what is a learner’s own cost as many as they did', async () => {
    const costs: Record<string, number> = {}
    for (const { name, text } of operations) if (!isPublic(text)) costs[name] = await measure(text)
    expect(costs).toEqual(OWN)
  })
})

/** What a query asks with: filters by their types, short names and ids by the names that the pages give them. */
function variablesOf(text: string): object {
  const report = 'north-korean-troops'
  const values: Record<string, unknown> = {
    ClaimWhere: { report, country: 'china' },
    BlueprintInput: { reportSlug: report },
    MotiveWhere: { holder: 'russia' },
    PositionWhere: { country: 'china' },
    FigureWhere: { actor: 'china' },
    report,
    slug: /^query Report/.test(text) ? report : 'russia',
    text: 'troops',
    country: 'china',
    id: quizId,
  }
  const { variableDefinitions = [] } = operationOf(parse(text))
  const given = variableDefinitions.map(({ variable: { name }, type }) => {
    const named = print(type).replace('!', '')
    return [name.value, values[named] ?? values[name.value]] as const
  })
  return Object.fromEntries(given.filter(([, value]) => value !== undefined))
}

function isPublic(text: string): boolean {
  const document = parse(text)
  return isPublicRead(document, operationOf(document))
}

function rootFields(text: string): string[] {
  const { selections } = operationOf(parse(text)).selectionSet
  return selections.map((each) => (each.kind === 'Field' ? each.name.value : ''))
}

function operationOf({ definitions }: DocumentNode): OperationDefinitionNode {
  const found = definitions.find((each) => each.kind === 'OperationDefinition')
  if (!found) throw new Error('a document without an operation')
  return found
}
