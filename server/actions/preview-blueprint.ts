import type { Database } from '../database/client.ts'
import type { BlueprintRequest } from './check-blueprint.ts'
import { COMMON_SEED } from '../domain/quiz/assemble-quiz.ts'
import { chooseQuiz } from './choosing/choose-quiz.ts'
import { type CandidateCounts, countCandidates } from './choosing/count-candidates.ts'

/** Each part is read when it is asked for: a list of topics needs no quiz to be chosen. */
export interface BlueprintPreview {
  counts(): Promise<CandidateCounts>
  /** @returns why a quiz of the asked length cannot be had; null when it can */
  findObstacle(): Promise<string | null>
}

/** What a blueprint could draw on, by the same rules as the quiz itself. */
export function previewBlueprint(
  database: Database,
  request: BlueprintRequest,
  learnerId: string | null,
  now: Date,
): BlueprintPreview {
  const choice = { ...request, learnerId, now }
  let counts: Promise<CandidateCounts> | undefined
  return {
    counts: () => (counts ??= countCandidates(database, choice)),
    async findObstacle() {
      const chosen = await chooseQuiz(database, { ...choice, seed: COMMON_SEED })
      if ('refusal' in chosen) return chosen.message
      return 'notEnough' in chosen.assembled ? chosen.assembled.notEnough.message : null
    },
  }
}
