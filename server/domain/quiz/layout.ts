import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { hashText } from './hash-text.ts'
import type { Prompt } from './item.ts'

/** How a prompt can be laid out: what an assembled quiz must know of it without reading its text. */
export interface PromptShape {
  /** Number of stem forms, at least 1. */
  readonly stems: number
  /** Number of options (left parts in a MATCHING prompt), 0 where there is nothing to pick. */
  readonly options: number
  /** Number of right parts in a MATCHING prompt, else 0. */
  readonly rights: number
  /** Options keep the prompt's order: a scale is not shuffled. */
  readonly fixedOrder: boolean
}

/** Stored with a quiz item, so that a reload shows the same. */
export interface Layout {
  /** Index into the prompt's stems. */
  readonly stem: number
  /** Indexes of the prompt's options (left parts in MATCHING) in the order shown; empty without options. */
  readonly order: readonly number[]
  /** The same for the right parts of a MATCHING prompt; empty else. */
  readonly rightOrder: readonly number[]
}

export function shapeOf(prompt: Prompt): PromptShape {
  const options = 'options' in prompt ? prompt.options.length : prompt.kind === 'MATCHING' ? prompt.lefts.length : 0
  const rights = prompt.kind === 'MATCHING' ? prompt.rights.length : 0
  const fixedOrder = prompt.kind === 'CHOICE' && prompt.fixedOrder === true
  return { stems: prompt.stems.length, options, rights, fixedOrder }
}

/**
 * @param seed  any text; the same seed and shape give the same layout
 */
export function layOut(shape: PromptShape, seed: string): Layout {
  const random = xoroshiro128plus(hashText(seed))
  const draw = (below: number) => uniformInt(random, 0, below - 1)
  const stem = draw(shape.stems)
  const order = indexes(shape.options)
  return {
    stem,
    order: shape.fixedOrder ? order : shuffle(order, draw),
    rightOrder: shuffle(indexes(shape.rights), draw),
  }
}

function indexes(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at)
}

/** Fisher–Yates. */
function shuffle(items: readonly number[], draw: (below: number) => number): number[] {
  const shuffled = [...items]
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = draw(last + 1)
    ;[shuffled[last], shuffled[other]] = [shuffled[other] as number, shuffled[last] as number]
  }
  return shuffled
}
