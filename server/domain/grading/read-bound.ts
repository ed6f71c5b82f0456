const UPPER = 'no more than|not more than|less than|fewer than|up to|at most|under|below|maximum|max'
const LOWER = 'no less than|no fewer than|more than|at least|over|above|minimum|min|or more'

/** The longer phrases ("no fewer than") are tried before those they contain ("fewer than"). */
const BOUND = new RegExp(
  `\\b(?:${[...UPPER.split('|'), ...LOWER.split('|')].sort(longestFirst).join('|')})\\b|[<≤>≥+]=?`,
  'g',
)
const IS_UPPER = new RegExp(`^(?:${UPPER}|[<≤]=?)$`)

/**
 * Reads whether a number is called a lower ("over", "at least", "10,000+") or an upper bound ("up to", "<").
 * @returns the first such word's meaning, and the text without any of them
 */
export function readBound(text: string): { readonly bound: 'LOWER' | 'UPPER' | null; readonly rest: string } {
  const found = text.match(BOUND)?.[0]
  const bound = found === undefined ? null : IS_UPPER.test(found) ? 'UPPER' : 'LOWER'
  return { bound, rest: text.replace(BOUND, ' ') }
}

function longestFirst(left: string, right: string): number {
  return right.length - left.length
}
