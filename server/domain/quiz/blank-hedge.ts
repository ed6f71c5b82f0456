/**
 * Words by which a sentence says how sure it is, longest first. In lower case only: May is a month. "Is likely to" goes as
 * a whole, so that the gap looks like one of "may": what is left of a sentence must not tell the degree by its grammar.
 */
const HEDGES = [
  '(?:is|are|was|were|be) (?:most |very |highly )?(?:un)?likely to',
  'almost certainly',
  'most likely',
  'very likely',
  'very unlikely',
  'highly unlikely',
  'there is no doubt that',
  'there are reasons to doubt',
  'cannot possibly',
  'can be expected to',
  'could possibly',
  'might possibly',
  'undoubtedly',
  'certainly',
  'clearly',
  'obviously',
  'probably',
  'possibly',
  'perhaps',
  'presumably',
  'unlikely',
  'likely',
  'must',
  'could',
  'might',
  'may',
  'can',
  'it is doubtful whether',
]
const PATTERN = new RegExp(`(?<![\\p{L}])(?:${HEDGES.join('|')})(?![\\p{L}])`, 'gu')

const BLANK = '_____'

/**
 * Leaves out the word by which a sentence says how sure it is.
 * @returns the sentence with a blank; null where it has no such word, or more than one that could tell
 */
export function blankHedge(sentence: string): string | null {
  const found = [...sentence.matchAll(PATTERN)]
  if (found.length !== 1) return null
  return sentence.replace(PATTERN, BLANK)
}
