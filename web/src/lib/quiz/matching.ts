import type { PromptOf } from './types.ts'

/** What the right parts are called, in the order shown. */
export const LETTERS = 'ABCDEFGHI'

/**
 * @param chosen  id of the right part by that of the left part
 * @returns       what is wrong with the pairs, in words; null when nothing is
 */
export function checkMatches(
  { lefts, rights }: Pick<PromptOf<'MatchingPrompt'>, 'lefts' | 'rights'>,
  chosen: Readonly<Record<string, string>>,
): string | null {
  for (const [place, { id }] of rights.entries()) {
    const holders = lefts.filter((left) => chosen[left.id] === id).map(({ text }) => text)
    if (holders.length > 1)
      return `${LETTERS[place]} is matched with ${holders.join(' and ')}. It belongs to one of them.`
  }
  return null
}
