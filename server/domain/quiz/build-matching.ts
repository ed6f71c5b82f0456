import { compareText } from './build-choice.ts'
import type { Draft } from './template.ts'

export interface MatchingRow {
  readonly left: string
  readonly right: string
  readonly claim: string
}

/** Both columns are put in the order of their text, which says nothing of the pairs. */
export function buildMatching(
  stems: readonly [string, ...string[]],
  rows: readonly MatchingRow[],
  explanation: string,
): Draft {
  const column = (side: 'left' | 'right', name: string) =>
    rows
      .map((row) => row[side])
      .toSorted(compareText)
      .map((text, at) => ({ id: `${name}${at + 1}`, text }))
  const lefts = column('left', 'l')
  const rights = column('right', 'r')
  const idOf = (options: typeof lefts, text: string) => options.find((option) => option.text === text)?.id ?? ''
  return {
    prompt: { kind: 'MATCHING', stems, lefts, rights },
    rubric: {
      kind: 'MATCHING',
      key: rows.map(({ left, right }) => `${left}: ${right}`).join('; '),
      explanation,
      pairs: rows.map(({ left, right, claim }) => ({ leftId: idOf(lefts, left), rightId: idOf(rights, right), claim })),
    },
    keyClaims: rows.map((row) => row.claim),
    lureClaims: [],
  }
}
