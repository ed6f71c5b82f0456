import type { Database } from '../database/client.ts'
import type { Topic } from '../domain/claims/vocabulary.ts'
import { type Share, toShare } from '../domain/mastery/share.ts'
import { type Suggestion, suggestPractice } from '../domain/mastery/suggest-practice.ts'
import { nameActor } from '../domain/quiz/phrase-actor.ts'
import { dueNow, planReviews } from '../domain/scheduling/review-queue.ts'
import type { Actor } from '../generated/client.ts'
import { readRecall } from './read-recall.ts'
import { readReviews } from './read-reviews.ts'
import { type Coverage, readCoverage, readStanding } from './read-standing.ts'

export interface MasteredCell {
  readonly topic: Topic
  readonly actor: Actor
  readonly share: Share
  /** Mean chance of recall a day from now, 0–1; null where nothing was met. */
  readonly recallTomorrow: number | null
  readonly claims: number
  readonly claimsMet: number
}

export interface SuggestedPractice extends Suggestion {
  readonly reportSlug: string
  /** The rows of its countries. */
  readonly actors: readonly Actor[]
}

export interface MasteryOfReport {
  readonly cells: readonly MasteredCell[]
  readonly recallTomorrow: number | null
  readonly coverage: Coverage & { readonly reportId: string }
  readonly suggestion: SuggestedPractice
  /** What would be suggested if nothing were due. */
  readonly practice: SuggestedPractice
}

/** No learner has this id. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

/**
 * A learner's standing on a report, in six statements whatever its size; two more say how long a suggested quiz can be.
 * @param learnerId null for somebody who has not begun
 * @returns null when there is no such report
 */
export async function readMastery(
  database: Database,
  {
    reportSlug,
    learnerId,
    now,
  }: { readonly reportSlug: string; readonly learnerId: string | null; readonly now: Date },
): Promise<MasteryOfReport | null> {
  const report = await database.report.findUnique({ where: { slug: reportSlug }, select: { id: true } })
  if (!report) return null
  const whose = { learnerId: learnerId ?? NOBODY, reportId: report.id, now }
  const [rows, coverage, recall, reviews] = await Promise.all([
    readStanding(database, whose),
    readCoverage(database, whose),
    readRecall(database, whose),
    readReviews(database, whose.learnerId, reportSlug),
  ])
  const actors = await database.actor.findMany({ where: { id: { in: [...new Set(rows.map((row) => row.actorId))] } } })
  const actorOf = new Map(actors.map((actor) => [actor.id, actor]))
  const cells = rows.flatMap(({ topic, actorId, points, answers, claims, claimsMet }): MasteredCell[] => {
    const actor = actorOf.get(actorId)
    if (!actor) return []
    return [
      {
        topic,
        actor,
        share: toShare(points, answers),
        recallTomorrow: recall.of(topic, actor.slug),
        claims,
        claimsMet,
      },
    ]
  })
  const due = dueNow(planReviews(reviews, now), now)
  const named = cells.map(({ actor, ...cell }) => ({ ...cell, country: actor.slug, countryName: nameActor(actor) }))
  const suggest = (reviews: typeof due): SuggestedPractice => {
    const confidentErrors = reviews.filter(({ confidentError }) => confidentError > 0).length
    const suggestion = suggestPractice({ cells: named, due: reviews.length, confidentErrors })
    return { ...suggestion, reportSlug, actors: actors.filter(({ slug }) => suggestion.countries.includes(slug)) }
  }
  return {
    cells,
    recallTomorrow: recall.overall,
    coverage: { ...coverage, reportId: report.id },
    suggestion: suggest(due),
    practice: suggest([]),
  }
}
