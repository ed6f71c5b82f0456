import { BalancedQueue, CellCounts } from './assembly/balanced-queue.ts'
import { type Blueprint, isDue, isHeldBack, matchesBlueprint } from './assembly/blueprint.ts'
import type { Candidate } from './assembly/candidate.ts'
import { explainNothingDue, explainShortage, type Shortage } from './assembly/explain-shortage.ts'
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

/** Where few claims are asked for, one item early on can give most of the others away; another beginning may not. */
const TRIES = 6

/** Tried last whatever the seed: from the same candidates, every seed gives as many questions as this one. */
export const COMMON_SEED = 'common'

/**
 * Chooses the items of a quiz: what is due first, then what the learner has not seen, then what was seen longest ago;
 * balanced over topic × country, varied in template and kind, and with no item that gives another away. A REVIEW needs
 * something due, asks for it before anything else, errors made with confidence at the head, and fills up with new items.
 * What an exam asks that the learner has not finished is asked nowhere else.
 * @returns the items in the order to ask them, or why so many cannot be had and how many can
 */
export function assembleQuiz(request: AssemblyRequest): { items: AssembledItem[] } | { notEnough: Shortage } {
  const { candidates, blueprint, seed, now } = request
  const fitting = candidates.filter((candidate) => matchesBlueprint(candidate, blueprint))
  const matching = fitting.filter((candidate) => !candidate.isInExam)
  const inExams = fitting.length - matching.length
  if (blueprint.mode === 'REVIEW' && !matching.some((candidate) => isDue(candidate, now))) {
    return { notEnough: explainNothingDue(blueprint) }
  }
  const choose = (length: number) => {
    const tries = new Set([seed, COMMON_SEED].flatMap(beginnings))
    return longest(tries, length, (each) => chooseItems(matching, { ...blueprint, length }, each, now))
  }
  const chosen = choose(blueprint.length)
  if (chosen.length < blueprint.length) {
    return {
      notEnough: explainShortage(blueprint, {
        matching: matching.length,
        inExams,
        available: mostOf(choose, chosen.length),
      }),
    }
  }
  const items = inAskingOrder(chosen, blueprint, now).map(({ itemId, key, shape }) => {
    return { itemId, key, layout: layOut(shape, `${seed} ${key}`) }
  })
  return { items }
}

/** Mixed throughout; in a REVIEW within errors made with confidence, within the rest of what is due, and within what is new. */
function inAskingOrder(chosen: readonly Candidate[], { mode }: Blueprint, now: number): Candidate[] {
  if (mode !== 'REVIEW') return interleave(chosen)
  const rankOf = (candidate: Candidate) => (!isDue(candidate, now) ? 2 : candidate.confidentError > 0 ? 0 : 1)
  return [0, 1, 2].flatMap((rank) => interleave(chosen.filter((candidate) => rankOf(candidate) === rank)))
}

function beginnings(seed: string): string[] {
  return Array.from({ length: TRIES }, (_, at) => (at === 0 ? seed : `${seed} ${at}`))
}

function longest(seeds: Iterable<string>, length: number, choose: (seed: string) => Candidate[]): Candidate[] {
  let best: Candidate[] = []
  for (const seed of seeds) {
    const chosen = choose(seed)
    if (chosen.length > best.length) best = chosen
    if (best.length === length) break
  }
  return best
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
  const groups = inTurn(matching, blueprint, seed, now)
  const monotonous = groups.map((group) => drain(group, (candidate) => variety.admits(candidate)))
  for (const group of monotonous) drain(group, () => true)
  return chosen
}

/**
 * Due, unseen, unseen of a claim that was met today, seen: each group shuffled by the seed. Of what is due, errors made
 * with confidence come first, then what has been due longest; what was seen comes back oldest first.
 */
function inTurn(matching: readonly Candidate[], { mode }: Blueprint, seed: string, now: number): Candidate[][] {
  const shuffled = matching
    .map((candidate) => ({ candidate, rank: hashText(`${seed} ${candidate.key}`) }))
    .sort((left, right) => left.rank - right.rank || compareText(left.candidate.key, right.candidate.key))
    .map((each) => each.candidate)
  const due = shuffled.filter((candidate) => isDue(candidate, now))
  const rest = shuffled.filter((candidate) => !isDue(candidate, now))
  const unseen = rest.filter((candidate) => candidate.seenAt === null)
  const seen = mode === 'REVIEW' ? [] : rest.filter((candidate) => candidate.seenAt !== null)
  return [
    due.toSorted((a, b) => b.confidentError - a.confidentError || (a.dueAt ?? 0) - (b.dueAt ?? 0)),
    mixTemplates(
      unseen.filter((candidate) => !isHeldBack(candidate, now)),
      seed,
    ),
    mixTemplates(
      unseen.filter((candidate) => isHeldBack(candidate, now)),
      seed,
    ),
    seen.toSorted((left, right) => (left.seenAt ?? 0) - (right.seenAt ?? 0)),
  ]
}

/** Puts templates by turns, those with few items later, so that neither many items crowd out the rest nor one is always asked. */
function mixTemplates(candidates: readonly Candidate[], seed: string): Candidate[] {
  const turns = [...Map.groupBy(candidates, ({ template }) => template)].flatMap(([template, members]) => {
    const first = hashText(`${seed} ${template}`) / 2 ** 32
    return members.map((candidate, at) => ({ candidate, turn: (first + at) / Math.sqrt(members.length) }))
  })
  return turns.sort((left, right) => left.turn - right.turn).map(({ candidate }) => candidate)
}
