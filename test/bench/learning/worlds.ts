import type { Random } from './random.ts'

/** What a synthetic learner truly remembers of an item; the scheduler never sees it. */
export interface Trace {
  /** Days: strength of the memory in the world's own unit. */
  readonly strength: number
  /** How hard the item is for this learner: 1 is usual. */
  readonly hardness: number
  /** Day of the last answer. */
  readonly seenOn: number
}

/** A law of forgetting. None is FSRS's own, so that no world is its home. */
export interface World {
  readonly name: string
  /** The first meeting, with feedback. */
  meet(random: Random, aptitude: number, day: number): Trace
  /** True chance of recall, 0–1. */
  recall(trace: Trace, day: number): number
  /** What an answer with feedback leaves behind. */
  learn(trace: Trace, day: number, wasRight: boolean): Trace
}

/** Power law (Wixted & Ebbesen 1991) with a gain that grows as the memory fades (the spacing effect). */
const power: World = {
  name: 'power law',
  meet: (random, aptitude, day) => ({
    strength: random.around(2 * aptitude, 0.6),
    hardness: random.around(1, 0.3),
    seenOn: day,
  }),
  recall: ({ strength, seenOn }, day) => (1 + (day - seenOn) / (4 * strength)) ** -0.5,
  learn(trace, day, wasRight) {
    const faded = 1 - this.recall(trace, day)
    const strength = wasRight
      ? trace.strength * (1 + (6 * faded) / trace.hardness / trace.strength ** 0.1)
      : Math.max(0.5, 0.35 * trace.strength ** 0.7)
    return { ...trace, strength, seenOn: day }
  },
}

/** Exponential forgetting with a half-life (Ebbinghaus 1885; Settles & Meeder 2016). */
const halfLife: World = {
  name: 'half-life',
  meet: (random, aptitude, day) => ({
    strength: random.around(5 * aptitude, 0.5),
    hardness: random.around(1, 0.3),
    seenOn: day,
  }),
  recall: ({ strength, seenOn }, day) => 2 ** (-(day - seenOn) / strength),
  learn(trace, day, wasRight) {
    const faded = 1 - this.recall(trace, day)
    const strength = wasRight
      ? trace.strength * (1 + (2.5 * Math.sqrt(faded)) / trace.hardness)
      : Math.max(1, 0.5 * trace.strength)
    return { ...trace, strength, seenOn: day }
  },
}

export const WORLDS: readonly World[] = [power, halfLife]
