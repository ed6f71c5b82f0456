import { describe, expect, test } from 'vitest'
import { answerQuestion } from '../answer-question.ts'
import type { Json } from '../client.ts'
import { recordStatements } from '../database.ts'
import { openServer } from '../open-server.ts'
import { QuizPlayer, rowId } from '../quiz-player.ts'

const server = openServer()
const newPlayer = () => new QuizPlayer(server.client())
const DAY_MS = 86_400_000
const REPORT = 'reportSlug: "north-korean-troops"'

/** Answers a question right or wrong, whatever it is. */
const answer = (player: QuizPlayer, id: string, isRight: boolean) =>
  answerQuestion(server.database, player, { id, isRight, rest: { confidence: { percent: 97 } } })

describe('retention', () => {
  const RETENTION = `{ retention(${REPORT}) { share { n points fraction } weeks { week desired share { n points } } } }`
  const mondayAgo = (weeks: number) => {
    const now = server.now().getTime()
    const monday = now - ((new Date(now).getUTCDay() + 6) % 7) * DAY_MS - weeks * 7 * DAY_MS
    return new Date(monday).toISOString().slice(0, 10)
  }

  test('counts answers to what was answered on an earlier day, by week, against what was wanted', async () => {
    const player = newPlayer()
    const { quiz } = await player.start({ length: 6, seed: 'retention by week' })
    for (const { id } of quiz.items) await answer(player, id, true)
    expect((await player.client.run(RETENTION)).retention).toEqual({
      share: { n: 0, points: 0, fraction: null },
      weeks: [],
    })

    server.pass(21 * DAY_MS)
    const review = await player.start({ mode: 'REVIEW', length: 6 })
    for (const [at, { id }] of review.quiz.items.entries()) await answer(player, id, at < 4)
    server.pass(14 * DAY_MS)
    const again = await player.start({ mode: 'REVIEW', length: 1 })
    await answer(player, again.quiz.items[0].id, true)
    expect((await player.client.run(RETENTION)).retention).toEqual({
      share: { n: 7, points: 5, fraction: 5 / 7 },
      weeks: [
        { week: mondayAgo(2), desired: 0.9, share: { n: 6, points: 4 } },
        { week: mondayAgo(0), desired: 0.9, share: { n: 1, points: 1 } },
      ],
    })
    const { retention } = await player.client.run('{ retention(weeks: 1) { share { n } } }')
    expect(retention.share.n).toBe(1)
  })

  test('leaves out an exam that still runs', async () => {
    const player = newPlayer()
    const { quiz } = await player.start({ length: 1, templates: ['basis'] })
    const [{ id }] = quiz.items
    await answer(player, id, true)
    const { item } = await server.database.quizItem.findUniqueOrThrow({
      where: { id: rowId(id) },
      select: { item: { select: { claim: true } } },
    })
    server.pass(2 * DAY_MS)
    const again = { mode: 'EXAM', length: 1, templates: ['basis'], claims: [item.claim.slug] }
    const exam = (await player.start(again)).quiz
    await answer(player, exam.items[0].id, true)
    expect((await player.client.run(RETENTION)).retention.share.n).toBe(0)
    await player.finish(exam.id)
    expect((await player.client.run(RETENTION)).retention.share.n).toBe(1)
  })

  test('of no weeks at all is refused', async () => {
    const { errors } = await server.client().send('{ retention(weeks: 0) { share { n } } }')
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'INVALID_WEEKS' } })
  })
})

describe('coverage by paragraph', () => {
  const COVERAGE = `{ mastery(${REPORT}) { coverage { paragraphsMet
    sections { section { slug } paragraphs { number claims claimsMet claimsKnown } } } } }`
  const readCoverage = async (player: QuizPlayer) => {
    const { coverage } = (await player.client.run(COVERAGE)).mastery
    const paragraphs = coverage.sections.flatMap(({ section, paragraphs }: Json) =>
      paragraphs.map((paragraph: Json) => ({ ...paragraph, place: `${section.slug}/${paragraph.number}` })),
    )
    return { coverage, met: paragraphs.filter(({ claimsMet }: Json) => claimsMet > 0), paragraphs }
  }

  test('a right answer makes the claim known where it stands, a wrong one met; time makes both met alone', async () => {
    const player = newPlayer()
    const { quiz } = await player.start({ length: 2, templates: ['basis'], seed: 'coverage' })
    await answer(player, quiz.items[0].id, true)
    await answer(player, quiz.items[1].id, false)
    const claims = await Promise.all(
      quiz.items.map(({ id }: Json) =>
        server.database.quizItem.findUniqueOrThrow({
          where: { id: rowId(id) },
          select: {
            item: {
              select: { claim: { select: { locators: { select: { paragraph: { include: { section: true } } } } } } },
            },
          },
        }),
      ),
    )
    const places = claims.map(({ item }: Json) =>
      item.claim.locators.map(({ paragraph }: Json) => `${paragraph.section.slug}/${paragraph.number}`),
    )
    const { coverage, met, paragraphs } = await readCoverage(player)
    expect(met.map(({ place }: Json) => place).sort()).toEqual([...new Set(places.flat())].sort())
    expect(met).toHaveLength(coverage.paragraphsMet)
    const known = met.filter(({ claimsKnown }: Json) => claimsKnown > 0).map(({ place }: Json) => place)
    expect(known.sort()).toEqual(places[0].sort())
    expect(paragraphs.every((each: Json) => each.claimsKnown <= each.claimsMet && each.claimsMet <= each.claims)).toBe(
      true,
    )

    server.pass(60 * DAY_MS)
    const later = await readCoverage(player)
    expect(later.met.map(({ claimsKnown }: Json) => claimsKnown)).not.toContain(1)
    expect(later.met).toHaveLength(met.length)
  })

  test('says nothing of an exam that still runs', async () => {
    const player = newPlayer()
    const { quiz } = await player.start({ mode: 'EXAM', length: 3, seed: 'silent' })
    for (const { id } of quiz.items) await answer(player, id, true)
    expect((await readCoverage(player)).met).toEqual([])
    await player.finish(quiz.id)
    expect((await readCoverage(player)).met).not.toEqual([])
  })

  test('comes by so many sections from a place on, as the outline of the report does', async () => {
    const sections = (window: string) => `sections${window} { section { slug } paragraphs { number claims } }`
    const outline = (window: string) => `sections${window} { slug claimCount paragraphs { number claimCount } }`
    const ask = (window: string) =>
      server.client().run(
        `{ report(slug: "north-korean-troops") { ${outline(window)} }
           mastery(${REPORT}) { coverage { ${sections(window)} } } }`,
      )
    const { report, mastery } = await ask('')
    const part = await ask('(from: 3, first: 4)')
    expect(part.report.sections).toEqual(report.sections.slice(3, 7))
    expect(part.mastery.coverage.sections).toEqual(mastery.coverage.sections.slice(3, 7))
    expect((await ask('(from: 2)')).report.sections).toEqual(report.sections.slice(2))
    expect((await ask('(from: 1000)')).report.sections).toEqual([])
    expect((await ask('(from: 1, first: 2147483647)')).report.sections).toEqual(report.sections.slice(1))
    for (const window of ['(from: -1)', '(first: 0)', '(first: -3)']) {
      const query = `{ report(slug: "north-korean-troops") { sections${window} { slug } } }`
      const { errors } = await server.client().send(query)
      expect(errors?.[0]).toMatchObject({ extensions: { code: 'INVALID_PAGE' } })
    }
  })

  test('of somebody who has not begun names every paragraph', async () => {
    const { paragraphs, met } = await readCoverage(newPlayer())
    expect(paragraphs).toHaveLength(
      await server.database.paragraph.count({ where: { section: { report: { slug: 'north-korean-troops' } } } }),
    )
    expect(met).toEqual([])
  })
})

test.each([
  [
    'mastery by paragraph',
    `{ mastery(${REPORT}) { coverage { sections { section { slug } paragraphs { claimsKnown } } } } }`,
    8,
  ],
  ['retention', `{ retention(${REPORT}) { share { n } weeks { week share { n } } } }`, 1],
])('%s is read in a fixed number of statements', async (_, query, most) => {
  const player = newPlayer()
  const { quiz } = await player.start({ length: 8 })
  for (const { id } of quiz.items) await answer(player, id, true)
  const { queries } = await recordStatements(server.database, () => player.client.run(query))
  expect(queries.filter((sql) => !sql.includes(`"Session"`)).length, queries.join('\n\n')).toBeLessThanOrEqual(most)
})
