import { foldAnswer, type FoldedMemory } from '../../../server/domain/scheduling/fold-answer.ts'
import { rateAnswer } from '../../../server/domain/scheduling/rate-answer.ts'
import { recallChance } from '../../../server/domain/scheduling/recall-chance.ts'

const DAY_MS = 86_400_000
const dateOf = (day: number) => new Date(Date.UTC(2026, 0, 1) + Math.round(day * DAY_MS))

interface Outcome {
  readonly day: number
  readonly wasRight: boolean
  /** 0–1. */
  readonly confidence: number
}

/** Decides from outcomes alone when an item comes back. */
export interface Scheduler<State> {
  readonly name: string
  review(state: State | null, outcome: Outcome): State
  /** Day on which the item is due. */
  due(state: State): number
  /** Chance of recall on a day as the scheduler sees it, 0–1. */
  predict(state: State, day: number): number
}

/** The product's own: rating from grade, confidence and time; FSRS-6 with default weights. */
export function debriefAt(retention: number): Scheduler<FoldedMemory> {
  return {
    name: `Debrief at ${retention}`,
    review(state, { day, wasRight, confidence }) {
      const grade = { credit: Number(wasRight), verdict: wasRight ? 'CORRECT' : 'INCORRECT' } as const
      const rating = rateAnswer({ kind: 'CHOICE', grade, confidence, timeTakenMs: 20_000 })
      return foldAnswer(state, { rating, verdict: grade.verdict, confidence, retention, answeredAt: dateOf(day) })
    },
    due: (state) => (state.due.getTime() - dateOf(0).getTime()) / DAY_MS,
    predict: (state, day) => recallChance(state, dateOf(day)),
  }
}

interface Sm2 {
  readonly seenOn: number
  readonly intervalDays: number
  readonly ease: number
  readonly streak: number
}

/**
 * SM-2 (Wozniak 1990): quality 4 for right, 2 for wrong. It predicts nothing itself; as in benchmarks of schedulers, its
 * interval is read as the time after which nine in ten are recalled, on an exponential curve.
 */
export const sm2: Scheduler<Sm2> = {
  name: 'SM-2',
  review(state, { day, wasRight }) {
    const { ease, streak, intervalDays } = state ?? { ease: 2.5, streak: 0, intervalDays: 0 }
    if (!wasRight) return { seenOn: day, intervalDays: 1, streak: 0, ease: Math.max(1.3, ease - 0.32) }
    const next = streak === 0 ? 1 : streak === 1 ? 6 : Math.round(intervalDays * ease)
    return { seenOn: day, intervalDays: next, streak: streak + 1, ease }
  },
  due: ({ seenOn, intervalDays }) => seenOn + intervalDays,
  predict: ({ seenOn, intervalDays }, day) => 0.9 ** ((day - seenOn) / intervalDays),
}

const PLAN_DAYS = [1, 3, 7, 14, 30]

/** The plan of a course: every item again after 1, 3, 7, 14 and then every 30 days, however it went. */
export const fixedPlan: Scheduler<{ seenOn: number; times: number }> = {
  name: 'fixed intervals',
  review: (state, { day }) => ({ seenOn: day, times: (state?.times ?? 0) + 1 }),
  due: ({ seenOn, times }) => seenOn + (PLAN_DAYS[times - 1] ?? 30),
  predict: () => Number.NaN,
}
