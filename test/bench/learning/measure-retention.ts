import { Random } from './random.ts'
import { debriefAt, fixedPlan, type Scheduler, sm2 } from './schedulers.ts'
import type { Trace, World } from './worlds.ts'

const LEARNERS = 40
/** As many as the bank holds: more than the budget reaches, so that every minute is used. */
const ITEMS = 1_600
const DAYS = 120
const MINUTES_A_DAY = 12
const SECONDS_RIGHT = 15
const SECONDS_WRONG = 30

interface RetentionOf {
  readonly scheduler: string
  /** Items truly remembered at the end: the sum of true chances. */
  readonly remembered: number
  readonly minutes: number
  readonly met: number
  /** Remembered by day: for the plot. */
  readonly byDay: readonly number[]
}

/** What a daily budget of practice leaves behind, by scheduler: due items first, longest due first, then new ones. */
export function measureRetention(world: World): RetentionOf[] {
  return [debriefAt(0.9), debriefAt(0.8), debriefAt(0.7), sm2, fixedPlan].map((scheduler) => {
    const runs = Array.from({ length: LEARNERS }, (_, n) => practise(scheduler as Scheduler<unknown>, world, n))
    const mean = (value: (run: (typeof runs)[number]) => number) =>
      runs.reduce((sum, run) => sum + value(run), 0) / LEARNERS
    return {
      scheduler: scheduler.name,
      remembered: mean(({ byDay }) => byDay.at(-1) ?? 0),
      minutes: mean(({ minutes }) => minutes),
      met: mean(({ met }) => met),
      byDay: Array.from({ length: DAYS }, (_, day) => mean(({ byDay }) => byDay[day] ?? 0)),
    }
  })
}

function practise(scheduler: Scheduler<unknown>, world: World, learner: number) {
  const random = new Random(`retention ${world.name} ${learner}`)
  const aptitude = random.around(1, 0.4)
  const known: { trace: Trace; state: unknown }[] = []
  const byDay: number[] = []
  let seconds = 0
  for (let day = 0; day < DAYS; day++) {
    let budget = MINUTES_A_DAY * 60
    const spend = (wasRight: boolean) => {
      const cost = wasRight ? SECONDS_RIGHT : SECONDS_WRONG
      budget -= cost
      seconds += cost
    }
    const due = known.filter(({ state }) => scheduler.due(state) < day + 0.5)
    for (const item of due.sort((a, b) => scheduler.due(a.state) - scheduler.due(b.state))) {
      if (budget < SECONDS_WRONG) break
      const chance = world.recall(item.trace, day)
      const wasRight = random.chance(chance)
      spend(wasRight)
      item.trace = world.learn(item.trace, day, wasRight)
      item.state = scheduler.review(item.state, { day, wasRight, confidence: chance })
    }
    while (budget >= SECONDS_WRONG && known.length < ITEMS) {
      const wasRight = random.chance(0.3)
      spend(wasRight)
      known.push({
        trace: world.meet(random, aptitude, day),
        state: scheduler.review(null, { day, wasRight, confidence: 0.4 }),
      })
    }
    byDay.push(known.reduce((sum, { trace }) => sum + world.recall(trace, day + 1), 0))
  }
  return { byDay, minutes: seconds / 60, met: known.length }
}
