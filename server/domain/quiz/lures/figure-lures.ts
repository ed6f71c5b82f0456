import type { Figure } from '../../claims/claim.ts'
import { claimDistance } from '../claim-distance.ts'
import type { ClaimIndex, FigureOf } from '../claim-index.ts'
import { wordOverlap } from '../content-words.ts'
import { oncePerIndex } from '../once-per-index.ts'
import { datePrecision } from '../phrase-date.ts'

/** Numbers this near to each other, as a share, count as the same number. */
const SAME_NUMBER = 0.05
/** Labels that share this much of their content words may name the same quantity. */
const SAME_LABEL = 0.75
/** Labels that share this much name two of a kind, such as two wars: nothing is taken for the one sooner than the other. */
const TWIN_LABEL = 0.5
const DAYS_IN_MONTH = 30
/** A number more than a hundred times as large is taken for the other by nobody. */
const FARTHEST = 0.5 * Math.log(100)

export interface FigureLure extends FigureOf {
  readonly distance: number
}

/**
 * Figures that may be taken for the one asked about: the same unit (dates of the same precision), another claim and
 * another quantity. Never one that overlaps it, and none of a claim that repeats it or is in tension with it, since
 * that may be a second answer of the report to the same question.
 * @returns nearest first
 */
export function figureLures(asked: FigureOf, index: ClaimIndex): readonly FigureLure[] {
  const known = remembered(index)
  const lures = known.get(asked.figure) ?? findLures(asked, index)
  known.set(asked.figure, lures)
  return lures
}

/** Half a dozen templates ask for the lures of one figure. */
const remembered = oncePerIndex(() => new Map<Figure, readonly FigureLure[]>())

function findLures(asked: FigureOf, index: ClaimIndex): readonly FigureLure[] {
  const barred = new Set(
    (index.links.get(asked.claim.slug) ?? [])
      .filter((link) => link.kind === 'REPEATS' || link.kind === 'IN_TENSION_WITH')
      .map((link) => link.claim),
  )
  return (index.figures.get(asked.figure.unit) ?? [])
    .filter(
      ({ claim, figure }) => claim.slug !== asked.claim.slug && !barred.has(claim.slug) && differ(asked.figure, figure),
    )
    .map((of) => ({ ...of, distance: distance(asked, of) }))
    .sort((left, right) => left.distance - right.distance || left.claim.ordinal - right.claim.ordinal)
}

function distance(asked: FigureOf, of: FigureOf): number {
  if (areTwins(asked.figure, of.figure)) return 0
  return 0.3 * claimDistance(asked.claim, of.claim) + gap(asked.figure, of.figure)
}

export function areTwins(left: Figure, right: Figure): boolean {
  return wordOverlap(left.label, right.label) >= TWIN_LABEL
}

function differ(left: Figure, right: Figure): boolean {
  if (wordOverlap(left.label, right.label) >= SAME_LABEL) return false
  if (left.unit === 'date') return datePrecision(left.text) === datePrecision(right.text) && left.text !== right.text
  return !figuresOverlap(left, right) && gap(left, right) <= FARTHEST
}

/** @returns whether two figures share a value, give or take five percent */
export function figuresOverlap(left: Figure, right: Figure): boolean {
  const [low, high] = ends(left)
  const [otherLow, otherHigh] = ends(right)
  return otherLow <= high * (1 + SAME_NUMBER) && otherHigh >= low * (1 - SAME_NUMBER)
}

function ends(figure: Figure): [low: number, high: number] {
  return [figure.low ?? figure.value, figure.high ?? figure.value]
}

/** Distance on a log scale, so that 10,000 is as far from 20,000 as 10 from 20; for dates, of the days between. */
function gap(left: Figure, right: Figure): number {
  const difference = Math.abs(left.value - right.value)
  if (left.unit === 'date') return 0.3 * Math.log1p(difference / DAYS_IN_MONTH)
  return 0.5 * Math.abs(Math.log((Math.abs(left.value) + 0.1) / (Math.abs(right.value) + 0.1)))
}
