/** A sentence made false by one element that was swapped. */
export interface Swap {
  readonly statement: string
  /** The element as the report has it, and as the sentence shows it. */
  readonly said: string
  readonly shown: string
  /** Slug of the claim that the shown element comes from; null for a bare name. */
  readonly claim: string | null
}

/** @returns the text with `said` replaced, or null unless it stands there exactly once as a whole */
export function replaceOnce(text: string, said: string, shown: string): string | null {
  const at = text.indexOf(said)
  if (at < 0 || text.indexOf(said, at + 1) >= 0) return null
  const before = text.slice(0, at)
  const after = text.slice(at + said.length)
  const isPartOfMore =
    /(?:[\p{L}\p{N}-]|\d[.,])$/u.test(before) || /^(?:[\p{L}\p{N}-]|[.,]\d| (?:million|billion))/u.test(after)
  if (isPartOfMore || wantsOtherArticle(before, said, shown)) return null
  return before + shown + after
}

/** "an 8" cannot become "an 5". */
function wantsOtherArticle(before: string, said: string, shown: string): boolean {
  const isVowel = (text: string) => /^[aeiou8]/i.test(text)
  return /\ban? $/i.test(before) && isVowel(said) !== isVowel(shown)
}
