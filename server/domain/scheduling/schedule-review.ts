import { createEmptyCard, FSRS, generatorParameters, type Card } from 'ts-fsrs'
import type { AnswerRating } from './rate-answer.ts'

/** What one learner remembers of one item: the columns of the Memory table without its keys. */
export interface MemoryState {
  /** Days until the chance of recall falls to 0.9. */
  readonly stability: number
  /** 1–10. */
  readonly difficulty: number
  /** 0 new, 1 learning, 2 review, 3 relearning. */
  readonly state: number
  readonly due: Date
  readonly lastReview: Date
  /** Whole days from the last review to the due date; 0 for a step of minutes. */
  readonly scheduledDays: number
  readonly learningSteps: number
  readonly reps: number
  readonly lapses: number
}

export interface SchedulingOptions {
  /** Chance of recall at which an item comes back, a fraction inside 0–1. */
  readonly retention?: number
  /** Spreads due dates a little so that items do not come back in a block; still the same for the same history. */
  readonly fuzz?: boolean
}

/**
 * Folds one answer into a memory with FSRS-6 (ts-fsrs, default weights and learning steps). The fold of a learner's
 * answers in their order is the memory: `answers.reduce(…, null)`.
 * An answer dated before the last one (two devices, two clocks) counts as given at the time of the last one.
 * @param memory null before the first answer
 * @param now    when the answer was given
 */
export function scheduleReview(
  memory: MemoryState | null,
  rating: AnswerRating,
  now: Date,
  { retention = 0.9, fuzz = false }: SchedulingOptions = {},
): MemoryState {
  const scheduler = new FSRS(generatorParameters({ request_retention: retention, enable_fuzz: fuzz }))
  const answeredAt = memory !== null && now < memory.lastReview ? memory.lastReview : now
  const { card } = scheduler.next(memory === null ? createEmptyCard(answeredAt) : toCard(memory), answeredAt, rating)
  return {
    stability: card.stability,
    difficulty: card.difficulty,
    state: card.state,
    due: card.due,
    lastReview: answeredAt,
    scheduledDays: card.scheduled_days,
    learningSteps: card.learning_steps,
    reps: card.reps,
    lapses: card.lapses,
  }
}

function toCard(memory: MemoryState): Card {
  return {
    stability: memory.stability,
    difficulty: memory.difficulty,
    state: memory.state,
    due: memory.due,
    last_review: memory.lastReview,
    scheduled_days: memory.scheduledDays,
    learning_steps: memory.learningSteps,
    reps: memory.reps,
    lapses: memory.lapses,
    // Worked out anew from last_review at each review; the type still asks for it.
    elapsed_days: 0,
  }
}
