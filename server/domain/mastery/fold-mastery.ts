import type { Topic } from '../claims/vocabulary.ts'
import { exactCredit } from './exact-credit.ts'

/** What of an answer counts for mastery. */
export interface MasteringAnswer {
  readonly reportId: string
  readonly topic: Topic
  /** Ids of the countries under which the item is scored. */
  readonly actorIds: readonly string[]
  /** 0–1. */
  readonly credit: number
}

/** A row of the Mastery table without its learner. */
export interface MasteryCell {
  readonly reportId: string
  readonly topic: Topic
  readonly actorId: string
  readonly points: number
  readonly answers: number
}

/** Adds the answers of one learner up to cells of topic × country; their order does not matter. */
export function foldMastery(answers: readonly MasteringAnswer[]): MasteryCell[] {
  const cells = new Map<string, MasteryCell>()
  for (const { reportId, topic, actorIds, credit } of answers) {
    for (const actorId of actorIds) {
      const name = `${reportId} ${topic} ${actorId}`
      const { points, answers: count } = cells.get(name) ?? { points: 0, answers: 0 }
      cells.set(name, { reportId, topic, actorId, points: points + exactCredit(credit), answers: count + 1 })
    }
  }
  return [...cells.values()]
}
