import { compareText, type OptionDraft } from './build-choice.ts'
import { wordOverlap } from './content-words.ts'
import { hashText } from './hash-text.ts'

export interface LureCandidate extends OptionDraft {
  /** How far it is from the key in meaning: the nearer, the better a lure. */
  readonly distance: number
}

/** Share by which a lure's length may differ from the key's before it counts as far away. */
const LENGTH_STEP = 0.8
const LONGEST_RATIO = 2.5
/** Below this many letters a difference in length tells nothing. */
const SHORT_TEXT = 24
/** Lures this near to each other in rank take turns, so that the same few do not serve every item. */
const TURN_TAKING = 0.5
/** Two lures that share this much of their content words say the same. */
const SAME_LURE = 0.5
/** Lures that are looked at before the choice: more than are ever needed on either side of a value. */
const ENOUGH = 24

/**
 * Chooses the lures that are easiest to take for the key: near in meaning, like it in length, one a claim.
 * On a scale the key's place among the options is drawn from the seed, so that it does not settle in the middle.
 * @param seed  any stable text, such as the item's key
 * @returns two or three lures; null where fewer than two fit
 */
export function pickDistractors(
  key: OptionDraft,
  pool: readonly LureCandidate[],
  seed: string,
  count = 3,
): LureCandidate[] | null {
  const turn = (lure: LureCandidate) => (TURN_TAKING * hashText(seed + lure.text)) / 2 ** 32
  const cost = (lure: LureCandidate) =>
    lure.distance + turn(lure) + Math.log(lengthRatio(key.text, lure.text)) / LENGTH_STEP
  const ranked = pool
    .filter((lure) => lengthRatio(key.text, lure.text) <= LONGEST_RATIO)
    .map((lure) => ({ lure, cost: cost(lure) }))
    .sort((left, right) => left.cost - right.cost || compareText(left.lure.text, right.lure.text))
    .map((each) => each.lure)
  const distinct = keepDistinct(key, ranked)
  const picked = key.value === undefined ? distinct.slice(0, count) : spreadAround(key.value, distinct, seed, count)
  return picked.length >= 2 ? picked : null
}

/** Nothing is offered twice, not in other words either, and no claim lends two lures. */
function keepDistinct(key: OptionDraft, ranked: readonly LureCandidate[]): LureCandidate[] {
  const kept: LureCandidate[] = []
  const texts = new Set([fold(key.text)])
  for (const lure of ranked) {
    const text = fold(lure.text)
    if (!texts.has(text) && !kept.some((other) => areSame(lure, other))) {
      kept.push(lure)
      texts.add(text)
    }
    if (kept.length === ENOUGH) break
  }
  return kept
}

function areSame(left: LureCandidate, right: LureCandidate): boolean {
  if (left.claim !== null && left.claim === right.claim) return true
  return left.value === undefined && left.text.includes(' ') && wordOverlap(left.text, right.text) >= SAME_LURE
}

function spreadAround(value: number, ranked: readonly LureCandidate[], seed: string, count: number): LureCandidate[] {
  const below = ranked.filter((lure) => (lure.value ?? 0) < value)
  const above = ranked.filter((lure) => (lure.value ?? 0) > value)
  const wanted = hashText(`place ${seed}`) % (count + 1)
  const fromBelow = Math.min(below.length, Math.max(wanted, count - above.length))
  return [...below.slice(0, fromBelow), ...above.slice(0, count - fromBelow)]
}

function lengthRatio(left: string, right: string): number {
  const [short, long] = left.length < right.length ? [left, right] : [right, left]
  return long.length <= SHORT_TEXT ? 1 : long.length / Math.max(short.length, 1)
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
