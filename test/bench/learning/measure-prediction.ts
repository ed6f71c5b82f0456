import { Random } from './random.ts'
import { debriefAt, type Scheduler, sm2 } from './schedulers.ts'
import type { World } from './worlds.ts'

const LEARNERS = 60
const ITEMS = 40
const REVIEWS = 8

interface Prediction {
  readonly scheduler: string
  readonly logLoss: number
  /** Mean predicted against mean seen chance, by tenth of the prediction: for the plot. */
  readonly curve: readonly { readonly predicted: number; readonly seen: number; readonly n: number }[]
}

/**
 * How well each scheduler foresees answers. Reviews come after intervals drawn at random, so that no scheduler chooses
 * what it is tested on; every review is foretold before it is told. The mean predictor knows the mean of all answers,
 * those to come included: the best that a constant can do.
 */
export function measurePrediction(world: World): Prediction[] {
  const seen: { right: boolean; chances: number[] }[] = []
  const schedulers = [debriefAt(0.9), sm2] as const
  for (let learner = 0; learner < LEARNERS; learner++) {
    const random = new Random(`predict ${world.name} ${learner}`)
    const aptitude = random.around(1, 0.4)
    for (let item = 0; item < ITEMS; item++) {
      let day = random.uniform()
      let trace = world.meet(random, aptitude, day)
      let states: unknown[] = schedulers.map((each) =>
        each.review(null, { day, wasRight: random.chance(0.3), confidence: 0.5 }),
      )
      for (let nth = 0; nth < REVIEWS; nth++) {
        day += random.around(2 * 1.7 ** nth, 0.7)
        const chance = world.recall(trace, day)
        const right = random.chance(chance)
        seen.push({
          right,
          chances: schedulers.map((each, at) => (each as Scheduler<unknown>).predict(states[at], day)),
        })
        trace = world.learn(trace, day, right)
        const outcome = { day, wasRight: right, confidence: chance }
        states = schedulers.map((each, at) => (each as Scheduler<unknown>).review(states[at], outcome))
      }
    }
  }
  const mean = seen.filter(({ right }) => right).length / seen.length
  return [
    ...schedulers.map(({ name }, at) =>
      score(
        name,
        seen.map(({ right, chances }) => [chances[at] ?? mean, right] as const),
      ),
    ),
    score(
      'always the mean',
      seen.map(({ right }) => [mean, right] as const),
    ),
  ]
}

function score(scheduler: string, forecasts: readonly (readonly [chance: number, right: boolean])[]): Prediction {
  const loss = forecasts.reduce((sum, [chance, right]) => {
    const kept = Math.min(0.9999, Math.max(0.0001, chance))
    return sum - Math.log(right ? kept : 1 - kept)
  }, 0)
  const curve = Array.from({ length: 10 }, (_, tenth) =>
    forecasts.filter(([chance]) => Math.min(9, Math.floor(chance * 10)) === tenth),
  )
    .filter((part) => part.length >= 30)
    .map((part) => ({
      predicted: part.reduce((sum, [chance]) => sum + chance, 0) / part.length,
      seen: part.filter(([, right]) => right).length / part.length,
      n: part.length,
    }))
  return { scheduler, logLoss: loss / forecasts.length, curve }
}
