import type { PromptKind } from '../item.ts'
import type { Candidate } from './candidate.ts'

/** Most questions of one template, and of one kind, in ten. */
const TEMPLATE_IN_TEN = 2
const KIND_IN_TEN: Readonly<Record<PromptKind, number>> = {
  CHOICE: 6,
  TRUE_FALSE: 2,
  NUMERIC: 2,
  SHORT_ANSWER: 2,
  MULTI_CHOICE: 2,
  MATCHING: 2,
  INTERVAL: 1,
  ORDERING: 1,
}

/** Counts templates and kinds, so that no quiz is a run of one sort of question. */
export class VarietyGuard {
  readonly #counts = new Map<string, number>()
  readonly #tens: number

  /** @param length  number of questions the quiz is to have */
  constructor(length: number) {
    this.#tens = length / 10
  }

  admits({ template, kind }: Candidate): boolean {
    return this.#count(template) < this.#most(TEMPLATE_IN_TEN) && this.#count(kind) < this.#most(KIND_IN_TEN[kind])
  }

  add({ template, kind }: Candidate): void {
    for (const name of [template, kind]) this.#counts.set(name, this.#count(name) + 1)
  }

  #count(name: string): number {
    return this.#counts.get(name) ?? 0
  }

  #most(inTen: number): number {
    return Math.max(1, Math.ceil(inTen * this.#tens))
  }
}
