import type { Database } from '../database/client.ts'
import type { Topic } from '../domain/claims/vocabulary.ts'
import { type Blueprint, matchesBlueprint } from '../domain/quiz/assembly/blueprint.ts'
import { assembleQuiz } from '../domain/quiz/assemble-quiz.ts'
import { readCandidates } from './read-candidates.ts'

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
  const read = await readCandidates(database, request.reportSlug, learnerId)
  const candidates = read?.candidates ?? []
  const fitting = candidates.filter((candidate) => matchesBlueprint(candidate, request.blueprint, now.getTime()))
  const assembled = assembleQuiz({ candidates, blueprint: request.blueprint, seed: 'preview', now: now.getTime() })
  return {
    available: fitting.length,
    byTopic: tally(fitting.map(({ topic }) => topic)).map(([topic, count]) => ({ topic, count })),
    byCountry: tally(fitting.flatMap(({ countries }) => countries)).map(([country, count]) => ({ country, count })),
    byTemplate: tally(fitting.map(({ template }) => template)).map(([template, count]) => ({ template, count })),
    message: 'notEnough' in assembled ? assembled.notEnough.message : null,
  }
}

/** Values with how often they occur, most frequent first. */
function tally<Value extends string>(values: readonly Value[]): [Value, number][] {
  const counts = new Map<Value, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
}
