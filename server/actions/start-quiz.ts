import type { Database } from '../database/client.ts'
import type { Prisma } from '../generated/client.ts'
import { type BlueprintRequest, checkBlueprint } from './check-blueprint.ts'
import { chooseQuiz } from './choosing/choose-quiz.ts'
import { invalid, type Refused } from './refusal.ts'

export interface StartQuizRequest extends BlueprintRequest {
  /** Whether to ask how sure the learner is. */
  readonly confidence: boolean
  readonly timeLimitSeconds: number | null
  readonly seed: string
}

interface StartQuiz {
  readonly database: Database
  readonly now: Date
  /** Null for somebody who has not begun. */
  readonly learnerId: string | null
  /** Makes a learner for them; called only when the quiz can be had. */
  readonly openLearner: () => Promise<string>
  readonly request: StartQuizRequest
}

const LONGEST_SEED = 100
const SHORTEST_LIMIT_SECONDS = 10
const LONGEST_LIMIT_SECONDS = 86_400

/** Chooses the items of a quiz and stores it: a bounded sample of the bank, a pure choice, one write. */
export async function startQuiz({
  database,
  now,
  learnerId,
  openLearner,
  request,
}: StartQuiz): Promise<{ quizId: string } | Refused<'InvalidInput' | 'NotEnoughItems'>> {
  const fault = checkBlueprint(request) ?? checkRules(request)
  if (fault) return fault

  const { reportSlug, blueprint, seed, confidence, timeLimitSeconds } = request
  const chosen = await chooseQuiz(database, { reportSlug, blueprint, seed, learnerId, now })
  if ('refusal' in chosen) return chosen
  const { reportId, assembled } = chosen
  if ('notEnough' in assembled) return { refusal: 'NotEnoughItems', ...assembled.notEnough }

  const owner = learnerId ?? (await openLearner())
  const { id } = await database.quiz.create({
    select: { id: true },
    data: {
      learnerId: owner,
      reportId,
      mode: blueprint.mode,
      seed,
      blueprint: { ...blueprint, confidence } as unknown as Prisma.InputJsonObject,
      startedAt: now,
      deadline: timeLimitSeconds === null ? null : new Date(now.getTime() + timeLimitSeconds * 1000),
      items: {
        createMany: {
          data: assembled.items.map(({ itemId, layout }, ordinal) => ({
            learnerId: owner,
            itemId,
            ordinal,
            layout: layout as unknown as Prisma.InputJsonObject,
          })),
        },
      },
    },
  })
  return { quizId: id }
}

function checkRules({ seed, timeLimitSeconds }: StartQuizRequest): Refused<'InvalidInput'> | null {
  if (seed === '' || seed.length > LONGEST_SEED) return invalid('seed', `A seed has 1 to ${LONGEST_SEED} characters.`)
  if (timeLimitSeconds === null) return null
  const allowed = timeLimitSeconds >= SHORTEST_LIMIT_SECONDS && timeLimitSeconds <= LONGEST_LIMIT_SECONDS
  return allowed ? null : invalid('timeLimitSeconds', 'A time limit is between 10 seconds and 86400, which is a day.')
}
