import { importPacks } from '../../server/commands/import.ts'
import { previewBlueprint } from '../../server/actions/preview-blueprint.ts'
import { startQuiz } from '../../server/actions/start-quiz.ts'
import { createDatabase } from '../../server/database/client.ts'
import { migrate } from '../../server/database/migrate.ts'
import { packsFolder } from '../../server/database/project-paths.ts'
import { startTemporaryPostgres } from '../../server/database/temporary-postgres.ts'
import type { Blueprint } from '../../server/domain/quiz/assembly/blueprint.ts'
import { readMastery } from '../../server/reads/read-mastery.ts'
import { answerQuizzes } from './bank/answer-quizzes.ts'
import { growBank } from './bank/grow-bank.ts'
import { makeLearner } from './bank/make-learner.ts'
import { timeRuns, type Times } from './bank/time-runs.ts'

// `pnpm bench:bank [ITEMS]`: how long a quiz takes to start on a bank of 3,000 items and on one of ITEMS (1,000,000), on
// the same server in the same run, and how many answers one process grades and stores in a second.

const REPORT = 'north-korean-troops'
const wanted = Number(process.argv[2] ?? 1_000_000)
const blueprints: Record<string, Blueprint> = {
  'ten questions': { mode: 'PRACTICE', length: 10 },
  'fifty questions': { mode: 'PRACTICE', length: 50 },
  'one topic, one country': { mode: 'PRACTICE', length: 10, topics: ['FIGURE'], countries: ['russia'] },
  'one section': { mode: 'PRACTICE', length: 5, sections: ['chinas-position'] },
  'a review': { mode: 'REVIEW', length: 10 },
}

const postgres = await startTemporaryPostgres()
const database = createDatabase({ url: postgres.url, statementTimeoutMs: 3_600_000 })
try {
  await migrate(postgres.url)
  await importPacks(database, packsFolder, { now: new Date(), onStep: () => {} })
  await database.report.delete({ where: { slug: 'example-harbour' } })
  const own = await database.item.count({ where: { state: 'ACTIVE' } })
  const learners = {
    'somebody new': await makeLearner(database),
    'somebody with 600 items met': await makeLearner(database, 600),
  }
  console.log(`${Math.round(await answerQuizzes(database, REPORT))} answers graded and stored per second`)

  const results: Record<string, Times[]> = {}
  let copies = 0
  for (const items of [3_000, wanted]) {
    const needed = Math.ceil(items / own) - 1
    if (needed > copies) await growBank(database, copies + 1, needed)
    copies = needed
    for (const [who, learnerId] of Object.entries(learners)) {
      for (const [what, blueprint] of Object.entries(blueprints)) {
        if (blueprint.mode === 'REVIEW' && who === 'somebody new') continue
        const times = await timeRuns(100, (run) => {
          const request = {
            reportSlug: REPORT,
            blueprint,
            seed: `run ${run}`,
            confidence: true,
            timeLimitSeconds: null,
          }
          return startQuiz({ database, now: new Date(), learnerId, openLearner: async () => learnerId, request })
        })
        ;(results[`startQuiz: ${what}, ${who}`] ??= []).push(times)
      }
    }
    const learnerId = learners['somebody with 600 items met']
    const request = { reportSlug: REPORT, blueprint: blueprints['ten questions'] as Blueprint }
    const reads: Record<string, () => Promise<unknown>> = {
      'previewBlueprint: counts': () => previewBlueprint(database, request, learnerId, new Date()).counts(),
      'previewBlueprint: whether it can be had': () =>
        previewBlueprint(database, request, learnerId, new Date()).findObstacle(),
      mastery: () => readMastery(database, { reportSlug: REPORT, learnerId, now: new Date() }),
    }
    for (const [name, read] of Object.entries(reads)) (results[name] ??= []).push(await timeRuns(100, read))
    console.log(`measured on ${await database.item.count()} items`)
  }
  console.table(
    Object.fromEntries(
      Object.entries(results).map(([name, [few, many]]) => [
        name,
        {
          '3,000: median ms': few?.medianMs.toFixed(1),
          'p95 ms': few?.p95Ms.toFixed(1),
          [`${wanted}: median ms`]: many?.medianMs.toFixed(1),
          'p95 ms ': many?.p95Ms.toFixed(1),
          ratio: ((many?.medianMs ?? 0) / (few?.medianMs ?? 1)).toFixed(2),
        },
      ]),
    ),
  )
} finally {
  await database.close()
  await postgres.stop()
}
