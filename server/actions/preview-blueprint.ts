import type { Database } from '../database/client.ts'
import type { Topic } from '../domain/claims/vocabulary.ts'
import type { Blueprint } from '../domain/quiz/assembly/blueprint.ts'
import { chooseQuiz } from './choosing/choose-quiz.ts'
import { countCandidates } from './choosing/count-candidates.ts'

export interface BlueprintPreview {
  /** Questions that the choice lets through. */
  readonly available: number
  readonly byTopic: readonly { readonly topic: Topic; readonly count: number }[]
  /** By slug of the country. */
  readonly byCountry: readonly { readonly country: string; readonly count: number }[]
  readonly byTemplate: readonly { readonly template: string; readonly count: number }[]
  /** Why a quiz of the asked length cannot be had; null when it can. */
  readonly message: string | null
}

/** Counts what a blueprint could draw on, by the same rules as the quiz itself. */
export async function previewBlueprint(
  database: Database,
  request: { readonly reportSlug: string; readonly blueprint: Blueprint },
  learnerId: string | null,
  now: Date,
): Promise<BlueprintPreview> {
  const { reportSlug, blueprint } = request
  const counts = await countCandidates(database, { reportSlug, blueprint, learnerId, now })
  const chosen = await chooseQuiz(database, { reportSlug, blueprint, seed: 'preview', learnerId, now })
  const message = chosen && 'notEnough' in chosen.assembled ? chosen.assembled.notEnough.message : null
  return { ...counts, message }
}
