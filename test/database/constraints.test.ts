import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Database } from '../../server/database/client.ts'
import { createTestDatabase, type TestDatabase } from '../database.ts'

const now = new Date('2026-11-23T12:00:00Z')
const sha256 = 'a'.repeat(64)

let copy: TestDatabase
let database: Database
let learnerId: string
let answerId: string

beforeAll(async () => {
  copy = await createTestDatabase()
  database = copy.database
})

afterAll(() => copy.drop())

beforeEach(async () => {
  const name = crypto.randomUUID()
  const report = await database.report.create({
    data: { slug: name, title: 'A report', summary: '', language: 'en', packHash: sha256, importedAt: now },
  })
  const claim = await database.claim.create({
    data: {
      reportId: report.id,
      slug: name,
      ordinal: 0,
      statement: 'It is so.',
      topics: ['FIGURE'],
      basis: 'FACT',
      hash: sha256,
    },
  })
  const item = await database.item.create({
    data: {
      reportId: report.id,
      claimId: claim.id,
      claimRevision: 1,
      key: name,
      template: 'figure',
      templateVersion: 1,
      kind: 'NUMERIC',
      topic: 'FIGURE',
      hash: sha256,
    },
  })
  const learner = await database.learner.create({ data: { name: 'Ada', email: `${name}@debrief.example` } })
  learnerId = learner.id
  const quiz = await database.quiz.create({
    data: {
      learnerId,
      reportId: report.id,
      mode: 'PRACTICE',
      seed: '1',
      blueprint: {},
      startedAt: now,
      items: { create: { learnerId, itemId: item.id, ordinal: 0, layout: {} } },
    },
    include: { items: true },
  })
  const [quizItem] = quiz.items
  if (!quizItem) throw new Error('The quiz has no item.')
  const answer = await database.answer.create({
    data: {
      learnerId,
      answerId: crypto.randomUUID(),
      quizItemId: quizItem.id,
      itemId: item.id,
      response: {},
      payloadHash: sha256,
      timeTakenMs: 1_000,
      credit: 1,
      verdict: 'CORRECT',
      grade: {},
      rating: 3,
      answeredAt: now,
    },
  })
  answerId = answer.answerId
})

test('an answer cannot be changed', async () => {
  await expect(database.answer.updateMany({ where: { answerId }, data: { credit: 0 } })).rejects.toThrow(/append-only/)
})

test('an answer cannot be deleted, alone or with its quiz', async () => {
  await expect(database.answer.deleteMany({ where: { answerId } })).rejects.toThrow(/append-only/)
  await expect(database.quiz.deleteMany({ where: { learnerId } })).rejects.toThrow(/append-only/)
  await expect(database.$executeRaw`TRUNCATE "Answer"`).rejects.toThrow(/append-only/)
})

test('deleting a learner deletes the answers too', async () => {
  await database.learner.delete({ where: { id: learnerId } })
  expect(await database.answer.count({ where: { answerId } })).toBe(0)
})

test("a guest's answers may move to the learner that the guest becomes, and nobody else's", async () => {
  const other = await database.learner.create({ data: { name: 'Grace', email: `${learnerId}@debrief.example` } })
  const move = () => database.answer.updateMany({ where: { answerId }, data: { learnerId: other.id } })
  await expect(move()).rejects.toThrow(/append-only/)

  await database.learner.update({ where: { id: learnerId }, data: { isAnonymous: true } })
  expect(await move()).toEqual({ count: 1 })
})

const refused: [string, string, string][] = [
  ['an answer worth more than its mark', 'Answer_credit_range', `UPDATE "Answer" SET credit = 1.5`],
  ['a confidence of 120 %', 'Answer_confidence_range', `UPDATE "Answer" SET confidence = 1.2`],
  ['a rating that FSRS does not know', 'Answer_rating_range', `UPDATE "Answer" SET rating = 5`],
  ['a statement of blanks', 'Claim_statement_length', `UPDATE "Claim" SET statement = '  '`],
  ['a statement of 201 characters', 'Claim_statement_length', `UPDATE "Claim" SET statement = repeat('x', 201)`],
  ['a claim without a topic', 'Claim_topics_given', `UPDATE "Claim" SET topics = '{}'`],
  [
    'a period that ends before it begins',
    'Claim_period_order',
    `UPDATE "Claim" SET "periodFrom" = '2024-02-01', "periodTo" = '2024-01-01'`,
  ],
  ['a slug with capitals', 'Report_slug_form', `UPDATE "Report" SET slug = 'Not-A-Slug'`],
  ['a hash that is none', 'Item_hash_form', `UPDATE "Item" SET hash = 'abc'`],
  ['a deadline before the start', 'Quiz_deadline_order', `UPDATE "Quiz" SET deadline = "startedAt"`],
  ['a figure without an end', 'Figure_has_an_end', figure('NULL', 'NULL', '1')],
  ['a figure whose ends are swapped', 'Figure_ends_order', figure('2', '1', '1')],
  ['a figure that is not a number', 'Figure_value_finite', figure('1', 'NULL', `'NaN'`)],
  ['a country that belongs to a country', 'Actor_country_belongs_to_none', actor(`'COUNTRY'`, 'NULL')],
  ['an API key that outlives a year', 'ApiKey_expires_within_a_year', apiKey(`now() + interval '400 days'`, sha256)],
  ['an API key that is not hashed', 'ApiKey_hash_form', apiKey(`now() + interval '1 day'`, 'debrief_secret')],
  ['an organisation with a country code', 'Actor_code_form', actor(`'ORGANISATION'`, `'XX'`)],
]

test.each(refused)('the database refuses %s', async (_what, constraint, sql) => {
  // The trigger that guards answers would speak first.
  const statements = sql.includes('"Answer"') ? ['ALTER TABLE "Answer" DISABLE TRIGGER USER', sql] : [sql]
  const attempt = database.$transaction(statements.map((statement) => database.$executeRawUnsafe(statement)))
  await expect(attempt).rejects.toThrow(constraint)
})

function figure(low: string, high: string, value: string): string {
  return `INSERT INTO "Figure" (id, "claimId", ordinal, label, low, high, value, unit, qualifier, text)
          SELECT gen_random_uuid(), id, 9, 'label', ${low}, ${high}, ${value}, 'people', 'EXACT', '' FROM "Claim" LIMIT 1`
}

function actor(kind: string, code: string): string {
  return `INSERT INTO "Actor" (id, slug, kind, name, "shortName", code, "countryId")
          SELECT i, 'some-actor', ${kind}, 'Some', 'Some', ${code}, i FROM (SELECT gen_random_uuid() AS i)`
}

function apiKey(expiresAt: string, hash: string): string {
  return `INSERT INTO "ApiKey" (id, "learnerId", name, scope, hash, ending, "expiresAt")
          SELECT gen_random_uuid(), id, 'nightly', 'CLAIMS', '${hash}', 'abcd', ${expiresAt} FROM "Learner" LIMIT 1`
}
