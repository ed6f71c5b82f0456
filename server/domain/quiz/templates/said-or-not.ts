import type { Claim } from '../../claims/claim.ts'
import { phraseTruth } from '../phrase-truth.ts'
import { swapsOfClaim } from '../swaps/swaps-of-claim.ts'
import type { Swap } from '../swaps/swap.ts'
import type { Draft, Template } from '../template.ts'

/** The claim as it is, and with one number, date or word swapped: does the report say this? */
export const saidOrNot: Template = {
  name: 'said-or-not',
  version: 3,
  title: 'Does the report say this?',
  kind: 'TRUE_FALSE',
  topic: null,
  make(claim, index) {
    return [draft(claim, null), ...swapsOfClaim(claim, index).map((swap) => draft(claim, swap))]
  },
}

function draft(claim: Claim, swap: Swap | null): Draft {
  return {
    prompt: {
      kind: 'TRUE_FALSE',
      stems: ['Does the report say this?', 'Is this what the report says?'],
      statement: swap?.statement ?? claim.statement,
    },
    rubric: {
      kind: 'TRUE_FALSE',
      key: phraseTruth(swap === null),
      explanation: claim.statement,
      truth: swap === null,
      swap: swap && { said: swap.said, shown: swap.shown, claim: swap.claim },
    },
    keyClaims: [claim.slug],
    lureClaims: swap?.claim ? [swap.claim] : [],
  }
}
