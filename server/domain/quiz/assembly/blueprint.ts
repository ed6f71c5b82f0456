import type { Topic } from '../../claims/vocabulary.ts'
import type { Candidate } from './candidate.ts'

export const QUIZ_MODES = ['PRACTICE', 'EXAM', 'REVIEW'] as const
export type QuizMode = (typeof QUIZ_MODES)[number]

/** What a quiz is to be about. A list that is missing or empty leaves the choice open. */
export interface Blueprint {
  readonly mode: QuizMode
  readonly topics?: readonly Topic[]
  /** Slugs of countries. */
  readonly countries?: readonly string[]
  /** Slugs of sections. */
  readonly sections?: readonly string[]
  /** Names of templates. */
  readonly templates?: readonly string[]
  /** Number of questions, at least 1. */
  readonly length: number
}

/** @returns whether the item is one that the blueprint asks for; in REVIEW only what is due at `now` */
export function matchesBlueprint(candidate: Candidate, blueprint: Blueprint, now: number): boolean {
  const { mode, topics, countries, sections, templates } = blueprint
  return (
    allows(topics, [candidate.topic]) &&
    allows(countries, candidate.countries) &&
    allows(sections, candidate.sections) &&
    allows(templates, [candidate.template]) &&
    (mode !== 'REVIEW' || isDue(candidate, now))
  )
}

export function isDue({ dueAt }: Candidate, now: number): boolean {
  return dueAt !== null && dueAt <= now
}

function allows(wanted: readonly string[] | undefined, values: readonly string[]): boolean {
  return !wanted?.length || values.some((value) => wanted.includes(value))
}

/** Motives, figures and positions are what a learner is scored on: six to nine questions in ten where all topics are open. */
const SHARES: Partial<Record<Topic, number>> = { MOTIVE: 3, FIGURE: 3, POSITION: 3 }

/** @returns how much of a quiz a topic is given, against the other topics */
export function topicShare(topic: Topic): number {
  return SHARES[topic] ?? 1
}
