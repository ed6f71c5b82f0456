import { default_w, forgetting_curve } from 'ts-fsrs'
import type { MemoryState } from './schedule-review.ts'

const DAY_MS = 86_400_000

/**
 * Chance that an item is recalled now, by the FSRS-6 forgetting curve with default weights.
 * @returns a fraction 0–1
 */
export function recallChance(memory: Pick<MemoryState, 'stability' | 'lastReview'>, now: Date): number {
  const elapsedDays = Math.max(0, (now.getTime() - memory.lastReview.getTime()) / DAY_MS)
  return forgetting_curve(default_w, elapsedDays, memory.stability)
}
