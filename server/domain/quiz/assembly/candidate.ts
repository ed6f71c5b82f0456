import type { Topic } from '../../claims/vocabulary.ts'
import type { Item, PromptKind } from '../item.ts'
import { type PromptShape, shapeOf } from '../layout.ts'

/** An item as a quiz is put together from: what it asks about and when the learner meets it, not its text. */
export interface Candidate {
  /** Item key: assembly sorts by it, so that the order in which candidates come does not matter. */
  readonly key: string
  readonly itemId: string
  /** Slug or id of the claim asked about: any text that names it. */
  readonly claim: string
  readonly template: string
  readonly kind: PromptKind
  readonly topic: Topic
  /** Slugs of the countries under which the item is scored; may be empty. */
  readonly countries: readonly string[]
  /** Slugs of the sections in which the claim stands. */
  readonly sections: readonly string[]
  /** The claims, named in the same way, that the key rests on, that the lures show, and that repeat a key claim (REPEATS links). */
  readonly keyClaims: readonly string[]
  readonly lureClaims: readonly string[]
  readonly repeatedClaims: readonly string[]
  readonly shape: PromptShape
  /** When the learner last answered it, milliseconds since the epoch; null if never. */
  readonly seenAt: number | null
  /** When it is to be reviewed, milliseconds since the epoch; null where nothing is remembered yet. */
  readonly dueAt: number | null
  /** When the learner last answered another item on the same claim, milliseconds since the epoch; null if never. */
  readonly siblingSeenAt: number | null
  /** Confidence, 0–1, of the learner's last answer to it where that was wrong although they were sure; else 0. */
  readonly confidentError: number
  /** Whether an exam that the learner has not finished asks it: asked elsewhere, its feedback would give the exam away. */
  readonly isInExam: boolean
}

/** What the learner has to do with an item. */
export type CandidateOfLearner = Pick<Candidate, 'seenAt' | 'dueAt' | 'siblingSeenAt' | 'confidentError' | 'isInExam'>

/** For somebody who has not begun. */
export const UNMET: CandidateOfLearner = {
  seenAt: null,
  dueAt: null,
  siblingSeenAt: null,
  confidentError: 0,
  isInExam: false,
}

/** What an item itself says of its candidate: the rest comes from the claim, its links and the learner. */
export type CandidateOfItem = Omit<Candidate, 'itemId' | 'sections' | 'repeatedClaims' | keyof CandidateOfLearner>

export function toCandidate(item: Item): CandidateOfItem {
  const { key, claim, template, topic, countries, keyClaims, lureClaims, prompt } = item
  return { key, claim, template, kind: prompt.kind, topic, countries, keyClaims, lureClaims, shape: shapeOf(prompt) }
}
