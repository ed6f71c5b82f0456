import type { Topic } from '../../claims/vocabulary.ts'
import { dayOf } from '../day-of.ts'
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
  /** Claims, named as candidates name theirs. */
  readonly claims?: readonly string[]
  /** Number of questions, at least 1. */
  readonly length: number
}

/** @returns whether the item is about what the blueprint asks for; the mode decides its turn, not whether it fits */
export function matchesBlueprint(candidate: Candidate, blueprint: Blueprint): boolean {
  const { topics, countries, sections, templates, claims } = blueprint
  return (
    allows(topics, [candidate.topic]) &&
    allows(countries, candidate.countries) &&
    allows(sections, candidate.sections) &&
    allows(templates, [candidate.template]) &&
    allows(claims, [candidate.claim])
  )
}

/** @returns whether the item's turn has come at `now`; not on a day on which the learner met its claim in another item */
export function isDue(candidate: Candidate, now: number): boolean {
  return candidate.dueAt !== null && candidate.dueAt <= now && !isHeldBack(candidate, now)
}

/** Items on one claim come on different days: the second would only echo the first. */
export function isHeldBack({ siblingSeenAt }: Candidate, now: number): boolean {
  return siblingSeenAt !== null && dayOf(siblingSeenAt) === dayOf(now)
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
