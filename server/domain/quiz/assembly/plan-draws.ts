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
  /** How many items it holds, at least 1; that of a large cell may be less than it holds. */
  readonly items: number
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
 * topics by their share of a quiz, within them cells by the root of what they hold. Large cells do not crowd out small
 * ones, and a small one is not in every sample: its one claim would be in every quiz.
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
    sampleCells(inTopic, Math.ceil((wanted * topicShare(topic)) / shares), seed),
  )
}

function isOpen({ topic, country, template }: DrawCell, { topics, countries, templates }: Blueprint): boolean {
  return (
    (!topics?.length || topics.includes(topic)) &&
    (!countries?.length || countries.includes(country)) &&
    (!templates?.length || templates.includes(template))
  )
}

/** Systematic sampling (Madow 1949): each cell gets its part of `total` in proportion, up or down by less than one. */
function sampleCells(cells: readonly DrawCell[], total: number, seed: string): Draw[] {
  const shuffled = cells
    .map((cell) => ({ cell, rank: hashText(`${seed} ${nameOf(cell)}`) }))
    .sort((left, right) => left.rank - right.rank || (nameOf(left.cell) < nameOf(right.cell) ? -1 : 1))
  const sum = cells.reduce((weights, { items }) => weights + Math.sqrt(items), 0)
  const start = (hashText(`sample ${seed}`) + 0.5) / 2 ** 32
  let [weights, drawn] = [0, 0]
  return shuffled.flatMap(({ cell }) => {
    weights += Math.sqrt(cell.items)
    const count = Math.floor(start + (total * weights) / sum) - drawn
    drawn += count
    return count > 0 ? { ...cell, count, start: hashText(`draw ${seed} ${nameOf(cell)}`) | 0 } : []
  })
}

const nameOf = ({ section, topic, country, template }: DrawCell) => `${section} ${topic} ${country} ${template}`
