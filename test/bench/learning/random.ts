import { hashText } from '../../../server/domain/quiz/hash-text.ts'

/** Random numbers that are the same in every run: the n-th depends on the seed and on n alone. */
export class Random {
  readonly #seed: string
  #drawn = 0

  constructor(seed: string) {
    this.#seed = seed
  }

  /** @returns a number from 0, inclusive, to 1 */
  uniform(): number {
    return hashText(`${this.#seed} ${this.#drawn++}`) / 2 ** 32
  }

  chance(p: number): boolean {
    return this.uniform() < p
  }

  /** Standard normal (Box & Muller 1958). */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.uniform())) * Math.cos(2 * Math.PI * this.uniform())
  }

  /** Log-normal: half of the draws are below the median. */
  around(median: number, spread: number): number {
    return median * Math.exp(spread * this.normal())
  }
}
