import type { QuizMode } from '../quiz/assembly/blueprint.ts'
import { topicShare } from '../quiz/assembly/blueprint.ts'
import type { Topic } from '../claims/vocabulary.ts'
import type { Share } from './share.ts'

/** A cell of topic × country with what the learner has of it. */
export interface StandingCell {
  readonly topic: Topic
  /** Slug. */
  readonly country: string
  /** As it stands in a sentence: "the US". */
  readonly countryName: string
  readonly share: Share
  /** Mean chance that an item met there is recalled a day from now, 0–1; null where none was met. */
  readonly recallTomorrow: number | null
  readonly claims: number
  readonly claimsMet: number
}

export interface Standing {
  readonly cells: readonly StandingCell[]
  /** Questions that can be reviewed now, and how many of them were answered wrong with confidence. */
  readonly due: number
  readonly confidentErrors: number
}

/** A quiz worth taking next, and why. */
export interface Suggestion {
  readonly mode: QuizMode
  /** Empty leaves the choice open. */
  readonly topics: readonly Topic[]
  /** Slugs; empty leaves the choice open. */
  readonly countries: readonly string[]
  /** At most: a small report may hold fewer that can stand in one quiz. */
  readonly length: number
  readonly reason: string
}

const LONGEST = 20
const USUAL = 10
/** A cell needs this many claims to fill a quiz of its own. */
const FEWEST_CLAIMS = 4
/** Whoever is above this with 95 % confidence is not weak. */
const WEAK_BELOW = 0.8

/**
 * What to practise next: what is due, since it is being forgotten now; then the cell that is surely weak, judged by the
 * upper end of its interval, so that few answers do not make a weakness; then the cell with the most claims not met,
 * motives, figures and positions before others; then the cell that fades fastest.
 */
export function suggestPractice({ cells, due, confidentErrors }: Standing): Suggestion {
  if (due > 0) {
    const sure = confidentErrors > 0 ? `, ${confidentErrors} of which you answered wrong while you were sure` : ''
    const reason = `${count(due, 'question is', 'questions are')} due for review${sure}.`
    return { mode: 'REVIEW', topics: [], countries: [], length: Math.min(due, LONGEST), reason }
  }
  const open = cells.filter(({ claims }) => claims >= FEWEST_CLAIMS)
  const weak = most(open, ({ share }) => WEAK_BELOW - (share.interval?.high ?? 1))
  if (weak) {
    const { share } = weak
    const at = `${Math.round(100 * (share.fraction ?? 0))}% of ${share.n} answers`
    const ends = `between ${percent(share.interval?.low)} and ${percent(share.interval?.high)} with 95% confidence`
    return practise(weak, `On ${nameCell(weak)} you were right in ${at}: ${ends}.`)
  }
  const unmet = most(open, ({ topic, claims, claimsMet }) => (claims - claimsMet) * topicShare(topic))
  if (unmet) return practise(unmet, `You have met ${unmet.claimsMet} of ${unmet.claims} claims on ${nameCell(unmet)}.`)
  const fading = most(open, ({ recallTomorrow }) => 1 - (recallTomorrow ?? 1))
  if (fading) {
    const fades = `tomorrow you would recall ${percent(fading.recallTomorrow)} of what you met`
    return practise(fading, `You have met every claim; on ${nameCell(fading)} ${fades}.`)
  }
  const reason = 'Nothing is due and nothing is weak: keep it fresh.'
  return { mode: 'PRACTICE', topics: [], countries: [], length: USUAL, reason }
}

function practise(cell: StandingCell, reason: string): Suggestion {
  // Claims that repeat or show each other cannot stand in one quiz: half of a small cell can.
  const length = Math.max(2, Math.min(USUAL, Math.floor(cell.claims / 2)))
  return { mode: 'PRACTICE', topics: [cell.topic], countries: [cell.country], length, reason }
}

/** @returns the cell of highest worth, the first of several; undefined when none is worth more than nothing */
function most(cells: readonly StandingCell[], worth: (cell: StandingCell) => number): StandingCell | undefined {
  const [best] = cells.filter((cell) => worth(cell) > 0).toSorted((a, b) => worth(b) - worth(a))
  return best
}

const TOPIC_WORDS: Readonly<Record<Topic, string>> = {
  MOTIVE: 'the motives',
  FIGURE: 'the figures',
  POSITION: 'the positions',
  CAPABILITY: 'the capabilities',
  RISK: 'the risks',
  LEGAL: 'the law',
  HISTORY: 'the history',
  EVENT: 'the events',
}

/** "the motives (Russia)": reads well after "on" whatever the topic. */
function nameCell({ topic, countryName }: StandingCell): string {
  return `${TOPIC_WORDS[topic]} (${countryName})`
}

function percent(share: number | null | undefined): string {
  return `${Math.round(100 * (share ?? 0))}%`
}

function count(n: number, one: string, several: string): string {
  return `${n} ${n === 1 ? one : several}`
}
