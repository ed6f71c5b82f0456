import fc from 'fast-check'
import { PROMPT_KINDS } from '../item.ts'
import type { Candidate } from '../assembly/candidate.ts'
import { TOPICS } from '../../claims/vocabulary.ts'

const slug = fc.constantFrom(...Array.from({ length: 24 }, (_, at) => `claim-${at}`))
const DAY_MS = 86_400_000
const time = fc.option(fc.integer({ min: 0, max: 1000 }), { nil: null })

const fields = fc.record({
  claim: slug,
  template: fc.constantFrom('figure-typed', 'motive-holder', 'cloze', 'basis', 'tension'),
  kind: fc.constantFrom(...PROMPT_KINDS),
  topic: fc.constantFrom(...TOPICS),
  countries: fc.uniqueArray(fc.constantFrom('norland', 'sudmark', 'ostia'), { maxLength: 2 }),
  sections: fc.constantFrom(['straits'], ['ports']),
  lureClaims: fc.uniqueArray(slug, { maxLength: 3 }),
  repeatedClaims: fc.uniqueArray(slug, { maxLength: 1 }),
  seenAt: time,
  dueAt: time,
  siblingSeenAt: fc.option(fc.integer({ min: -DAY_MS, max: 1000 }), { nil: null }),
  confidentError: fc.constantFrom(0, 0, 0.85, 0.97),
  isInExam: fc.constantFrom(false, false, false, true),
})

/** For tests: banks of candidates with distinct keys, dense enough to give each other away. */
export const arbitraryCandidates: fc.Arbitrary<Candidate[]> = fc.array(fields, { maxLength: 60 }).map((bank) =>
  bank.map((each, n) => ({
    ...each,
    key: `${each.claim}:${each.template}:${n}`,
    itemId: `item-${n}`,
    keyClaims: [each.claim],
    shape: { stems: 2, options: 4, rights: 0, fixedOrder: false },
  })),
)
