import type { Refusal } from './grade.ts'
import { isRefusal } from './is-refusal.ts'
import { type Amount, readAmount } from './read-amount.ts'

/** The numbers of an answer and the words around them: `gaps` has one entry more than `amounts`. */
export interface Collected {
  readonly amounts: readonly Amount[]
  readonly gaps: readonly (readonly string[])[]
}

/** Parts numbers from words; a numeral that can be read in two ways refuses the whole. */
export function collectAmounts(tokens: readonly string[]): Collected | Refusal {
  const amounts: Amount[] = []
  const gaps: string[][] = [[]]
  let place = 0
  while (place < tokens.length) {
    const amount = readAmount(tokens, place)
    if (amount !== null && isRefusal(amount)) return amount
    if (amount === null) gaps.at(-1)?.push(tokens[place] ?? '')
    else gaps[amounts.push(amount)] = []
    place = amount?.next ?? place + 1
  }
  return { amounts, gaps }
}
