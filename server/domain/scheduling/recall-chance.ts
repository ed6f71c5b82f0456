import { default_w, forgetting_curve } from 'ts-fsrs'
import type { MemoryState } from './schedule-review.ts'

const DAY_MS = 86_400_000

type Trace = Pick<MemoryState, 'stability' | 'lastReview'>

/**
 * Chance that an item is recalled at a time, by the FSRS-6 forgetting curve with default weights.
 * @returns a fraction 0–1
 */
export function recallChance(memory: Trace, at: Date): number {
  const elapsedDays = Math.max(0, (at.getTime() - memory.lastReview.getTime()) / DAY_MS)
  return forgetting_curve(default_w, elapsedDays, memory.stability)
}

/**
 * What learners are told of their memory: the chance, a fraction 0–1, that an item is recalled a day from now. The curve
 * begins at 1 with every answer, a wrong one included, since the right one has just been shown: told to somebody who was
 * wrong a minute ago, that is nonsense.
 */
export function recallTomorrow(memory: Trace, now: Date): number {
  return recallChance(memory, new Date(now.getTime() + DAY_MS))
}

/** @returns the mean over what was met, a fraction 0–1; null where nothing was */
export function meanRecallTomorrow(memories: readonly Trace[], now: Date): number | null {
  if (memories.length === 0) return null
  return memories.reduce((sum, memory) => sum + recallTomorrow(memory, now), 0) / memories.length
}
