import type { Topic } from '../../claims/vocabulary.ts'
import { hashText } from '../hash-text.ts'
import { type Blueprint, topicShare } from './blueprint.ts'

/** A part of the bank from which items can be drawn by themselves. */
export interface DrawCell {
  /** Slug; empty where the whole report is drawn from. */
  readonly section: string
  readonly topic: Topic
  /** Slug; empty for items of no country. */
  readonly country: string
  readonly template: string
}

/** How many items to draw from a cell, and where in its order to begin. */
export interface Draw extends DrawCell {
  /** A signed 32-bit number, like the places of items. */
  readonly start: number
  readonly count: number
}

/** Enough to choose from that every topic, country and template can have its turn. */
const FEWEST = 80
const FOR_EACH_QUESTION = 8

/**
 * Plans which part of a bank a quiz is chosen from, so that a bank of a million items costs what one of a thousand does:
 * topics by their share of a quiz, within them countries in turn, within those templates in turn.
 * @param cells    every cell that holds an item, in any order
 * @param widened  how often the sample proved too small; each time it grows fourfold
 * @returns        draws in a stable order; the same cells, blueprint and seed give the same ones
 */
export function planDraws(cells: readonly DrawCell[], blueprint: Blueprint, seed: string, widened = 0): Draw[] {
  const open = cells.filter((cell) => isOpen(cell, blueprint))
  const byTopic = Map.groupBy(open, (cell) => cell.topic)
  const shares = [...byTopic.keys()].reduce((sum, topic) => sum + topicShare(topic), 0)
  const wanted = (FEWEST + FOR_EACH_QUESTION * blueprint.length) * 4 ** widened
  return [...byTopic].flatMap(([topic, inTopic]) =>
    spread(takeCountriesInTurn(inTopic, seed), Math.ceil((wanted * topicShare(topic)) / shares)).map(
      ([cell, count]) => {
        return { ...cell, count, start: hashText(`draw ${seed} ${nameOf(cell)}`) | 0 }
      },
    ),
  )
}

function isOpen({ topic, country, template }: DrawCell, { topics, countries, templates }: Blueprint): boolean {
  return (
    (!topics?.length || topics.includes(topic)) &&
    (!countries?.length || countries.includes(country)) &&
    (!templates?.length || templates.includes(template))
  )
}

/** The first cell of every country before the second of any; which is first, the seed decides. */
function takeCountriesInTurn(cells: readonly DrawCell[], seed: string): DrawCell[] {
  const rank = new Map(cells.map((cell) => [cell, hashText(`${seed} ${nameOf(cell)}`)]))
  const shuffled = cells.toSorted(
    (left, right) => (rank.get(left) ?? 0) - (rank.get(right) ?? 0) || (nameOf(left) < nameOf(right) ? -1 : 1),
  )
  const countries = [...Map.groupBy(shuffled, (cell) => cell.country).values()]
  const rounds = Math.max(0, ...countries.map((each) => each.length))
  return Array.from({ length: rounds }, (_, round) => countries.flatMap((each) => each[round] ?? [])).flat()
}

/** Gives every cell its part of `total`, one more to the first where it does not come out even. */
function spread(cells: readonly DrawCell[], total: number): (readonly [DrawCell, number])[] {
  return cells
    .map((cell, at) => [cell, Math.floor(total / cells.length) + (at < total % cells.length ? 1 : 0)] as const)
    .filter(([, count]) => count > 0)
}

const nameOf = ({ section, topic, country, template }: DrawCell) => `${section} ${topic} ${country} ${template}`
