import type { Topic } from '../../claims/vocabulary.ts'
import { hashText } from '../hash-text.ts'
import { topicShare } from './blueprint.ts'
import type { Candidate } from './candidate.ts'

/** How many questions of each topic, and of each country within a topic, the quiz has so far. */
export class CellCounts {
  readonly #counts = new Map<string, number>()

  of(cell: string): number {
    return this.#counts.get(cell) ?? 0
  }

  add({ topic, countries }: Candidate): void {
    for (const cell of [topic, ...countriesOf(countries).map((country) => cellOf(topic, country))]) {
      this.#counts.set(cell, this.of(cell) + 1)
    }
  }
}

/**
 * Hands out candidates so that a quiz is balanced over topic × country: always from the topic that has had least of
 * its share, and there from the country that has had least for the claims it holds: a country of one claim has its turn,
 * but not in every quiz. Within a cell they come in the order given.
 */
export class BalancedQueue {
  readonly #cells = new Map<Topic, Map<string, Candidate[]>>()
  readonly #counts: CellCounts
  /** The claims that wait in each cell, or have. */
  readonly #claims = new Map<string, Set<string>>()
  readonly #wanted: readonly string[]
  readonly #seed: string

  /**
   * @param candidates  best first
   * @param wanted      countries asked for: an item of several counts for one of these
   * @param seed        decides between topics that have had as much of their share
   */
  constructor(candidates: readonly Candidate[], counts: CellCounts, wanted: readonly string[], seed: string) {
    this.#counts = counts
    this.#wanted = wanted
    this.#seed = seed
    for (const candidate of candidates.toReversed()) this.#queueOf(candidate).push(candidate)
  }

  /** @returns the next candidate, which leaves the queue; undefined when none is left */
  next(): Candidate | undefined {
    const topic = least(
      [...this.#cells.keys()],
      (each) => (this.#counts.of(each) + 1) / topicShare(each),
      (each) => hashText(`${this.#seed} ${each}`),
    )
    if (topic === undefined) return undefined
    const countries = this.#cells.get(topic) ?? new Map<string, Candidate[]>()
    const country = least(
      [...countries.keys()],
      (each) => {
        const cell = cellOf(topic, each)
        return (this.#counts.of(cell) + handicap(`${this.#seed} ${cell}`)) / (this.#claims.get(cell)?.size ?? 1)
      },
      (each) => hashText(`${this.#seed} ${each}`),
    )
    const queue = countries.get(country ?? '') ?? []
    const candidate = queue.pop()
    if (queue.length === 0) countries.delete(country ?? '')
    if (countries.size === 0) this.#cells.delete(topic)
    return candidate
  }

  /** An item of several countries waits where the fewest wait, so that rare countries get their turn. */
  #queueOf({ topic, countries, claim }: Candidate): Candidate[] {
    const cells = this.#cells.get(topic) ?? new Map<string, Candidate[]>()
    this.#cells.set(topic, cells)
    const open = countries.filter((country) => this.#wanted.includes(country))
    const names = countriesOf(open.length > 0 ? open : countries)
    const country =
      least(
        names,
        (each) => cells.get(each)?.length ?? 0,
        (each) => names.indexOf(each),
      ) ?? ''
    const queue = cells.get(country) ?? []
    cells.set(country, queue)
    const cell = cellOf(topic, country)
    this.#claims.set(cell, (this.#claims.get(cell) ?? new Set()).add(claim))
    return queue
  }
}

/** Exponentially distributed with mean 1: divided by weights, the least is each in proportion to its weight. */
const handicap = (text: string) => -Math.log((hashText(text) + 1) / 2 ** 32)

const cellOf = (topic: Topic, country: string) => `${topic} ${country}`

/** Items of no country share a cell. */
const countriesOf = (countries: readonly string[]) => (countries.length > 0 ? countries : [''])

function least<T>(items: readonly T[], cost: (item: T) => number, rank: (item: T) => number): T | undefined {
  return items.toSorted((left, right) => cost(left) - cost(right) || rank(left) - rank(right))[0]
}
