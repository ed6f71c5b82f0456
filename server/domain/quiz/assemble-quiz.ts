import { BalancedQueue, CellCounts } from './assembly/balanced-queue.ts'
import { type Blueprint, isDue, matchesBlueprint } from './assembly/blueprint.ts'
import type { Candidate } from './assembly/candidate.ts'
import { explainShortage, type Shortage } from './assembly/explain-shortage.ts'
import { GiveAwayGuard } from './assembly/give-away.ts'
import { interleave } from './assembly/interleave.ts'
import { VarietyGuard } from './assembly/variety.ts'
import { compareText } from './build-choice.ts'
import { hashText } from './hash-text.ts'
import { type Layout, layOut } from './layout.ts'

export interface AssemblyRequest {
  readonly candidates: readonly Candidate[]
  readonly blueprint: Blueprint
  /** Any text; the same seed, candidates (in any order) and blueprint give the same quiz. */
  readonly seed: string
  /** Milliseconds since the epoch: decides what is due. */
  readonly now: number
}

export interface AssembledItem {
  readonly itemId: string
  readonly key: string
  readonly layout: Layout
}

/**
 * Chooses the items of a quiz: what is due first, then what the learner has not seen, then what was seen longest ago;
 * balanced over topic × country, varied in template and kind, and with no item that gives another away.
 * @returns the items in the order to ask them, or why so many cannot be had and how many can
 */
export function assembleQuiz(request: AssemblyRequest): { items: AssembledItem[] } | { notEnough: Shortage } {
  const { candidates, blueprint, seed, now } = request
  const matching = candidates.filter((candidate) => matchesBlueprint(candidate, blueprint, now))
  const choose = (length: number) => chooseItems(matching, { ...blueprint, length }, seed, now)
  const chosen = choose(blueprint.length)
  if (chosen.length < blueprint.length) {
    return { notEnough: explainShortage(blueprint, matching.length, mostOf(choose, chosen.length)) }
  }
  const items = interleave(chosen).map(({ itemId, key, shape }) => {
    return { itemId, key, layout: layOut(shape, `${seed} ${key}`) }
  })
  return { items }
}

/** A shorter quiz chooses with more regard to variety, so that what is promised is tried out first. */
function mostOf(choose: (length: number) => readonly Candidate[], length: number): number {
  const found = length === 0 ? 0 : choose(length).length
  return found === length ? length : mostOf(choose, found)
}

function chooseItems(matching: readonly Candidate[], blueprint: Blueprint, seed: string, now: number): Candidate[] {
  const counts = new CellCounts()
  const giveAway = new GiveAwayGuard()
  const variety = new VarietyGuard(blueprint.length)
  const chosen: Candidate[] = []
  const take = (candidate: Candidate) => {
    chosen.push(candidate)
    for (const tally of [counts, giveAway, variety]) tally.add(candidate)
  }
  const drain = (group: readonly Candidate[], admits: (candidate: Candidate) => boolean): Candidate[] => {
    const queue = new BalancedQueue(group, counts, blueprint.countries ?? [], seed)
    const leftOut: Candidate[] = []
    while (chosen.length < blueprint.length) {
      const candidate = queue.next()
      if (!candidate) break
      if (!giveAway.admits(candidate)) continue
      if (admits(candidate)) take(candidate)
      else leftOut.push(candidate)
    }
    return leftOut
  }
  const groups = inTurn(matching, seed, now)
  const monotonous = groups.map((group) => drain(group, (candidate) => variety.admits(candidate)))
  for (const group of monotonous) drain(group, () => true)
  return chosen
}

/** Due, unseen, seen: each group shuffled by the seed; what was seen comes back oldest first. */
function inTurn(matching: readonly Candidate[], seed: string, now: number): Candidate[][] {
  const shuffled = matching
    .map((candidate) => ({ candidate, rank: hashText(`${seed} ${candidate.key}`) }))
    .sort((left, right) => left.rank - right.rank || compareText(left.candidate.key, right.candidate.key))
    .map((each) => each.candidate)
  const due = shuffled.filter((candidate) => isDue(candidate, now))
  const rest = shuffled.filter((candidate) => !isDue(candidate, now))
  const seen = rest.filter((candidate) => candidate.seenAt !== null)
  return [
    due.toSorted((left, right) => (left.dueAt ?? 0) - (right.dueAt ?? 0)),
    takeTemplatesInTurn(rest.filter((candidate) => candidate.seenAt === null)),
    seen.toSorted((left, right) => (left.seenAt ?? 0) - (right.seenAt ?? 0)),
  ]
}

/** Puts the first of every template before the second of any, so that templates with many items do not crowd out the rest. */
function takeTemplatesInTurn(candidates: readonly Candidate[]): Candidate[] {
  const counts = new Map<string, number>()
  const rounds: Candidate[][] = []
  for (const candidate of candidates) {
    const round = counts.get(candidate.template) ?? 0
    counts.set(candidate.template, round + 1)
    ;(rounds[round] ??= []).push(candidate)
  }
  return rounds.flat()
}
