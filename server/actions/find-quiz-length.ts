import type { Database } from '../database/client.ts'
import { COMMON_SEED } from '../domain/quiz/assemble-quiz.ts'
import type { Blueprint } from '../domain/quiz/assembly/blueprint.ts'
import { chooseQuiz } from './choosing/choose-quiz.ts'

interface Wish extends Pick<Blueprint, 'mode' | 'topics' | 'countries' | 'length'> {
  readonly reportSlug: string
  /** Null for somebody who has not begun. */
  readonly learnerId: string | null
  readonly now: Date
}

/** @returns how many questions of what is wished for can be had with any seed, 1 at least */
export async function findQuizLength(
  database: Database,
  { reportSlug, learnerId, now, mode, topics = [], countries = [], length }: Wish,
): Promise<number> {
  const blueprint = { mode, topics, countries, length }
  const chosen = await chooseQuiz(database, { reportSlug, blueprint, seed: COMMON_SEED, learnerId, now })
  if ('refusal' in chosen || !('notEnough' in chosen.assembled)) return length
  return Math.max(1, chosen.assembled.notEnough.available)
}
