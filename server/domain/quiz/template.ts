import type { Claim } from '../claims/claim.ts'
import type { Topic } from '../claims/vocabulary.ts'
import type { ClaimIndex } from './claim-index.ts'
import type { Item, PromptKind } from './item.ts'

/** What a template makes of a claim; the bank adds key, topic and countries. */
export interface Draft extends Pick<Item, 'prompt' | 'rubric' | 'keyClaims' | 'lureClaims'> {
  /** Set where the item asks about more holders than the claim's own. */
  readonly countries?: readonly string[]
}

/** What is asked. Raise the version when the wording changes: the bank is then made anew. */
export interface Template {
  /** Stable name, part of every item key. */
  readonly name: string
  readonly version: number
  /** For a person: "Figure recall". */
  readonly title: string
  readonly kind: PromptKind
  /** Topic under which its items are scored; null takes the claim's first. */
  readonly topic: Topic | null
  /**
   * @returns no draft where the claim gives no question that reads well; null for one that must not be asked, which keeps
   * its number, so that the keys of those after it stay what they were
   */
  readonly make: (claim: Claim, index: ClaimIndex) => readonly (Draft | null)[]
}
