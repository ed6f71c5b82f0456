import type { OptionDraft } from './build-choice.ts'
import { hashText } from './hash-text.ts'

export interface LureCandidate extends OptionDraft {
  /** How far it is from the key in meaning: the nearer, the better a lure. */
  readonly distance: number
}

/** Share by which a lure's length may differ from the key's before it counts as far away. */
const LENGTH_STEP = 0.4
const LONGEST_RATIO = 2.5
/** Below this many letters a difference in length tells nothing. */
const SHORT_TEXT = 16

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
  const cost = (lure: LureCandidate) => lure.distance + lengthGap(key.text, lure.text) / LENGTH_STEP
  const ranked = pool
    .filter((lure) => lengthRatio(key.text, lure.text) <= LONGEST_RATIO)
    .map((lure) => ({ lure, cost: cost(lure), tie: hashText(seed + lure.text) }))
    .sort((left, right) => left.cost - right.cost || left.tie - right.tie)
    .map((each) => each.lure)
  const distinct = keepDistinct(key, ranked)
  const picked = key.value === undefined ? distinct.slice(0, count) : spreadAround(key.value, distinct, seed, count)
  return picked.length >= 2 ? picked : null
}

/** A text is offered once, and no claim lends two lures. */
function keepDistinct(key: OptionDraft, ranked: readonly LureCandidate[]): LureCandidate[] {
  const texts = new Set([fold(key.text)])
  const claims = new Set<string>()
  return ranked.filter((lure) => {
    const known = texts.has(fold(lure.text)) || (lure.claim !== null && claims.has(lure.claim))
    texts.add(fold(lure.text))
    if (lure.claim !== null) claims.add(lure.claim)
    return !known
  })
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

function lengthGap(left: string, right: string): number {
  return Math.log(lengthRatio(left, right))
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
