import { randomUUID } from 'node:crypto'
import type { GraphQLObjectType } from 'graphql'
import { beforeAll, describe, expect, test } from 'vitest'
import { createApiKey } from '../../server/actions/create-api-key.ts'
import { API_KEY_SCOPES, type ApiKeyScope } from '../../server/domain/learners/permissions.ts'
import { PUBLIC_FIELDS } from '../../server/graphql/public-fields.ts'
import { schema } from '../../server/graphql/schema.ts'
import { signUp } from '../call-auth.ts'
import { openServer } from '../open-server.ts'
import { QuizPlayer, rightResponse, rowId } from '../quiz-player.ts'
import type { Json, TestClient } from '../client.ts'

const server = openServer()
let owner: QuizPlayer
let other: QuizPlayer
let quiz: { id: string; items: { id: string }[] }
let learnerId: string
/** Short name of the claim that the owner has answered a question about. */
let answeredClaim: string
let browserId: string
let apiKeyId: string
/** Keys of the owner's, by their scope. */
const keys = new Map<ApiKeyScope, string>()

beforeAll(async () => {
  owner = new QuizPlayer(server.client())
  other = new QuizPlayer(server.client())
  quiz = (await owner.start({ length: 3, seed: 'private-seed' })).quiz
  await other.start({ length: 1 })
  const [{ id }] = quiz.items as [{ id: string }]
  await owner.submit(id, await rightResponse(server.database, id), { confidence: { percent: 80 } })
  answeredClaim = (await owner.client.run(`{ node(id: "${id}") { ... on QuizItem { answer { claim { slug } } } } }`))
    .node.answer.claim.slug
  server.pass(30 * 86_400_000)
  const [{ id: reviewId }] = (await owner.start({ mode: 'REVIEW', length: 1 })).quiz.items
  await owner.submit(reviewId, await rightResponse(server.database, reviewId))
  await signUp(owner.client)
  learnerId = (await owner.client.run('{ viewer { id } }')).viewer.id
  const key = { database: server.database, now: new Date(), learnerId: rowId(learnerId), name: 'nightly' }
  const makeKey = async (scope: ApiKeyScope) => {
    const made = await createApiKey({ ...key, scope, expiresAt: new Date(Date.now() + 90 * 86_400_000) })
    if ('refusal' in made) throw new Error(made.message)
    return made
  }
  for (const scope of API_KEY_SCOPES) keys.set(scope, (await makeKey(scope)).secret)
  // One more, to be revoked.
  apiKeyId = Buffer.from(`ApiKey:${(await makeKey('CLAIMS')).keyId}`).toString('base64url')
  // Another browser of the owner's, to be signed out.
  const session = { learnerId: rowId(learnerId), token: randomUUID(), expiresAt: new Date(Date.now() + 60_000) }
  const { id: sessionId } = await server.database.session.create({ data: session })
  browserId = Buffer.from(`SignedInBrowser:${sessionId}`).toString('base64url')
})

const asked = () => quiz.items[1]?.id ?? ''
const answer = () =>
  `submitAnswer(input: {quizItemId: "${asked()}", answerId: "${randomUUID()}", response: {trueFalse: true}, timeTakenMs: 1}) { __typename }`

const keyInput = () =>
  `{name: "nightly", scope: CLAIMS, expiresAt: "${new Date(Date.now() + 90 * 86_400_000).toISOString()}"}`

/** What each field gives to nobody, to another guest, and to the owner. Public: the same for all three. */
const PUBLIC = 'public'
const matrix: Record<string, { ask: () => string; nobody: unknown; other: unknown; owner: unknown } | typeof PUBLIC> = {
  'Query.reports': PUBLIC,
  'Query.report': PUBLIC,
  'Query.claim': PUBLIC,
  'Query.claims': PUBLIC,
  'Query.claimFacets': PUBLIC,
  'Query.searchClaims': PUBLIC,
  'Query.figureStatistics': PUBLIC,
  'Query.figures': PUBLIC,
  'Query.positions': PUBLIC,
  'Query.motives': PUBLIC,
  'Query.actors': PUBLIC,
  'Query.actor': PUBLIC,
  'Query.previewBlueprint': PUBLIC,
  'Query.identityProvider': PUBLIC,
  'Query.viewer': {
    ask: () => '{ it: viewer { quizzes { nodes { seed } } } }',
    nobody: null,
    other: { quizzes: { nodes: [{ seed: expect.not.stringContaining('private') }] } },
    owner: { quizzes: { nodes: expect.arrayContaining([{ seed: 'private-seed' }]) } },
  },
  'Query.quiz': {
    ask: () => `{ it: quiz(id: "${quiz.id}") { seed } }`,
    nobody: null,
    other: null,
    owner: { seed: 'private-seed' },
  },
  'Query.node': {
    ask: () => `{ it: node(id: "${quiz.id}") { ... on Quiz { seed } } }`,
    nobody: null,
    other: null,
    owner: { seed: 'private-seed' },
  },
  'Query.reviewQueue': {
    ask: () => '{ it: reviewQueue { byDay(days: 365) { count } } }',
    nobody: { byDay: expect.not.arrayContaining([{ count: 1 }]) },
    other: { byDay: expect.not.arrayContaining([{ count: 1 }]) },
    owner: { byDay: expect.arrayContaining([{ count: 1 }]) },
  },
  'Query.mastery': {
    ask: () => '{ it: mastery(reportSlug: "north-korean-troops") { coverage { claimsMet } } }',
    nobody: { coverage: { claimsMet: 0 } },
    other: { coverage: { claimsMet: 0 } },
    owner: { coverage: { claimsMet: expect.toSatisfy((met: number) => met > 0) } },
  },
  'Query.claimRecord': {
    ask: () => `{ it: claimRecord(slug: "${answeredClaim}") { share { n } } }`,
    nobody: null,
    other: null,
    owner: { share: { n: 2 } },
  },
  'Query.calibration': {
    ask: () => '{ it: calibration { n } }',
    nobody: { n: 0 },
    other: { n: 0 },
    owner: { n: 1 },
  },
  'Query.retention': {
    ask: () => '{ it: retention { share { n } } }',
    nobody: { share: { n: 0 } },
    other: { share: { n: 0 } },
    owner: { share: { n: 1 } },
  },
  'Query.itemAnalysis': {
    ask: () => '{ it: itemAnalysis(reportSlug: "north-korean-troops") { __typename } }',
    nobody: { __typename: 'NotSignedIn' },
    other: { __typename: 'Forbidden' },
    owner: { __typename: 'Forbidden' },
  },
  'Mutation.endSession': {
    ask: () => `mutation { it: endSession(browserId: "${browserId}") { __typename } }`,
    nobody: { __typename: 'NotSignedIn' },
    other: { __typename: 'Forbidden' },
    owner: { __typename: 'EndSessionSuccess' },
  },
  'Mutation.createApiKey': {
    ask: () => `mutation { it: createApiKey(input: ${keyInput()}) { __typename } }`,
    nobody: { __typename: 'NotSignedIn' },
    other: { __typename: 'Forbidden' },
    owner: { __typename: 'CreateApiKeySuccess' },
  },
  'Mutation.revokeApiKey': {
    ask: () => `mutation { it: revokeApiKey(apiKeyId: "${apiKeyId}") { __typename } }`,
    nobody: { __typename: 'NotSignedIn' },
    other: { __typename: 'Forbidden' },
    owner: { __typename: 'RevokeApiKeySuccess' },
  },
  'Mutation.setRole': {
    ask: () => 'mutation { it: setRole(email: "ada@example.org", role: TRAINER) { __typename } }',
    nobody: { __typename: 'NotSignedIn' },
    other: { __typename: 'Forbidden' },
    owner: { __typename: 'Forbidden' },
  },
  'Mutation.setDesiredRetention': {
    ask: () => 'mutation { it: setDesiredRetention(retention: 0.8) { __typename } }',
    nobody: { __typename: 'NotSignedIn' },
    other: { __typename: 'SetDesiredRetentionSuccess' },
    owner: { __typename: 'SetDesiredRetentionSuccess' },
  },
  'Mutation.startQuiz': {
    ask: () => 'mutation { it: startQuiz(input: {reportSlug: "north-korean-troops", length: 1}) { __typename } }',
    nobody: { __typename: 'StartQuizSuccess' },
    other: { __typename: 'StartQuizSuccess' },
    owner: { __typename: 'StartQuizSuccess' },
  },
  'Mutation.submitAnswer': {
    ask: () => `mutation { it: ${answer()} }`,
    nobody: { __typename: 'NotSignedIn' },
    other: { __typename: 'Forbidden' },
    owner: { __typename: expect.stringMatching(/^(SubmitAnswerSuccess|InvalidResponse)$/) },
  },
  'Mutation.finishQuiz': {
    ask: () => `mutation { it: finishQuiz(quizId: "${quiz.id}") { __typename } }`,
    nobody: { __typename: 'NotSignedIn' },
    other: { __typename: 'Forbidden' },
    owner: { __typename: 'FinishQuizSuccess' },
  },
}

test('the matrix has a line for every query and mutation', () => {
  const fields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    Object.keys(type?.getFields() ?? {}).map((field) => `${type?.name}.${field}`),
  )
  expect(Object.keys(matrix).sort()).toEqual(fields.sort())
})

test('only what is the same for everybody may be kept for others', () => {
  for (const field of PUBLIC_FIELDS) expect(matrix[`Query.${field}`]).toBe(PUBLIC)
})

const REFUSED = 'refused'
const isForbidden = (it: unknown) => (it as Json)?.__typename === 'Forbidden'

const sendByKey = (scope: ApiKeyScope, query: string) =>
  server.client().send(query, {}, { authorization: `Bearer ${keys.get(scope)}` })

/** What a program is given, or that it is refused: by a member of the result where there is one, else by an error. */
async function askByKey(scope: ApiKeyScope, query: string): Promise<unknown> {
  const { data, errors } = await sendByKey(scope, query)
  return isForbidden(data?.it) || errors?.[0]?.extensions?.code === 'FORBIDDEN' ? REFUSED : data.it
}

describe('who sees what', () => {
  for (const [field, line] of Object.entries(matrix)) {
    if (line === PUBLIC) continue
    const ask = async (client: TestClient) => (await client.run(line.ask())).it
    test(`${field} for somebody without a session`, async () => expect(await ask(server.client())).toEqual(line.nobody))
    test(`${field} for another learner`, async () => expect(await ask(other.client)).toEqual(line.other))
    test(`${field} for a program with a key for claims`, async () =>
      expect(await askByKey('CLAIMS', line.ask())).toBe(REFUSED))
    test(`${field} for a program with a key for results`, async () => {
      const answered = await askByKey('OWN_RESULTS', line.ask())
      expect(answered).toEqual(field.startsWith('Query.') && !isForbidden(line.owner) ? line.owner : REFUSED)
    })
    test(`${field} for the learner`, async () => expect(await ask(owner.client)).toEqual(line.owner))
  }
})

test('what is public is the same for a program with a key', async () => {
  const query = '{ reports { slug } claims(first: 2) { nodes { statement } } actor(slug: "china") { name } }'
  const seen = await server.client().send(query)
  for (const scope of API_KEY_SCOPES) expect(await sendByKey(scope, query)).toEqual(seen)
})

describe('of a learner', () => {
  const results = {
    id: 'id',
    name: 'name',
    isGuest: 'isGuest',
    role: 'role',
    desiredRetention: 'desiredRetention',
    quizzes: 'quizzes { totalCount }',
    unfinishedQuiz: 'unfinishedQuiz { id }',
    dueCount: 'dueCount',
    unfinishedQuizzes: 'unfinishedQuizzes { id }',
    maySeeSql: 'maySeeSql',
  }
  const account = {
    email: 'email',
    signsInByPassword: 'signsInByPassword',
    signedInBrowsers: 'signedInBrowsers { id }',
    apiKeys: 'apiKeys { id }',
  }
  const read = (field: string) => sendByKey('OWN_RESULTS', `{ viewer { ${field} } }`)

  test('every field is known to be a result or of the account', () => {
    const type = schema.getType('Learner') as GraphQLObjectType
    expect(Object.keys({ ...results, ...account }).sort()).toEqual(Object.keys(type.getFields()).sort())
  })

  test.each(Object.values(results))('a key for results reads %s', async (field) => {
    expect((await read(field)).errors).toBeUndefined()
  })

  test.each(Object.values(account))('a key for results does not read %s, which is of the account', async (field) => {
    const { data, errors } = await read(field)
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
    expect(data.viewer?.email ?? null).toBeNull()
  })
})

test.each(['a question', 'a learner'])('another learner does not find %s by its id', async (what) => {
  const id = what === 'a question' ? quiz.items[0]?.id : learnerId
  const query = `{ node(id: "${id}") { id } }`
  expect((await other.client.run(query)).node).toBeNull()
  expect((await server.client().run(query)).node).toBeNull()
  expect((await owner.client.run(query)).node).toEqual({ id })
})

test('a quiz of somebody else and one that does not exist get the same answer', async () => {
  const missing = Buffer.from(`Quiz:${randomUUID()}`).toString('base64url')
  const finish = (id: string) =>
    other.client.run(`mutation { finishQuiz(quizId: "${id}") { __typename ... on Refusal { message } } }`)
  expect(await finish(missing)).toEqual(await finish(quiz.id))
})

test.each([
  ['quiz', (id: string) => `finishQuiz(quizId: "${id}")`, 'Quiz'],
  [
    'question',
    (id: string) =>
      `submitAnswer(input: {quizItemId: "${id}", answerId: "${randomUUID()}", response: {trueFalse: true}, timeTakenMs: 1})`,
    'QuizItem',
  ],
  ['session', (id: string) => `endSession(browserId: "${id}")`, 'SignedInBrowser'],
  ['key', (id: string) => `revokeApiKey(apiKeyId: "${id}")`, 'ApiKey'],
])('what is said of a %s that is not one’s own names it, and is the same for any other id', async (what, ask, type) => {
  const messageFor = async (typename: string) => {
    const id = Buffer.from(`${typename}:${randomUUID()}`).toString('base64url')
    return (await owner.client.run(`mutation { it: ${ask(id)} { ... on Forbidden { message } } }`)).it.message
  }
  expect(await messageFor(type)).toBe(`There is no such ${what} of yours.`)
  expect(await messageFor('Claim')).toBe(`There is no such ${what} of yours.`)
})

test('what only others may do is refused with who can change that', async () => {
  const query = 'mutation { it: setRole(email: "ada@example.org", role: TRAINER) { ... on Forbidden { message } } }'
  expect((await owner.client.run(query)).it.message).toMatch(/^Your account may not do this\. An administrator/)
})

test('a learner reads nothing of the key of a question that is not answered yet', async () => {
  const { quiz: fresh } = await owner.start({ length: 5 })
  const page = await owner.client.run(
    `{ quiz(id: "${fresh.id}") { result { score { points } } items { answer { key { text } grade { credit } claim { slug } } } } }`,
  )
  expect(page.quiz.result).toBeNull()
  expect(page.quiz.items.map(({ answer }: Json) => answer)).toEqual([null, null, null, null, null])
  for (const { id } of fresh.items) {
    const { node } = await owner.client.run(`{ node(id: "${id}") { ... on QuizItem { answer { key { text } } } } }`)
    expect(node).toEqual({ answer: null })
  }
})

test('the id of a stored item finds nothing', async () => {
  const item = await server.database.item.findFirstOrThrow()
  for (const type of ['Item', 'Rubric', 'Answer', 'Session', 'Prompt']) {
    const id = Buffer.from(`${type}:${item.id}`).toString('base64url')
    const { data } = await owner.client.send(`{ node(id: "${id}") { id } }`)
    expect(data?.node ?? null).toBeNull()
  }
})
