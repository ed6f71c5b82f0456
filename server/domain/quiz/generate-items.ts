import type { Claim, Corpus } from '../claims/claim.ts'
import { indexClaims, indexReport } from './claim-index.ts'
import { countriesOfClaim } from './countries-of-claim.ts'
import { findNeighbourhoods } from './find-neighbourhoods.ts'
import type { Item } from './item.ts'
import type { Draft, Template } from './template.ts'
import { TEMPLATES } from './templates.ts'

/**
 * Makes the whole bank: every template on every claim it fits. The same corpus gives the same items, in the order of
 * the report, with keys `<claim>:<template>:<n>`.
 */
export function generateItems(corpus: Corpus): Item[] {
  return [...generateBatches(corpus)].flat()
}

/** The same bank neighbourhood by neighbourhood, so that a long report need not be in memory as a whole. */
export function* generateBatches(corpus: Corpus): Generator<Item[], void> {
  const report = indexReport(corpus)
  for (const claims of findNeighbourhoods(corpus.claims)) {
    const index = indexClaims({ ...corpus, claims }, report)
    const groups = new Set<string>()
    yield claims.flatMap((claim) => {
      const made = TEMPLATES.flatMap((template) =>
        template
          .make(claim, index)
          .flatMap((draft, n) => (draft ? completeItem(draft, claim, template, n, corpus) : []))
          .filter((item) => isNewGroup(item, groups)),
      )
      return made.filter((item) => !isSpareYes(item, made))
    })
  }
}

function completeItem(draft: Draft, claim: Claim, template: Template, n: number, corpus: Corpus): Item {
  const topic = template.topic ?? claim.topics[0] ?? 'HISTORY'
  const scoredBy = topic === 'MOTIVE' || topic === 'POSITION' ? 'HOLDER' : 'SUBJECT'
  return {
    key: `${claim.slug}:${template.name}:${n}`,
    template: template.name,
    templateVersion: template.version,
    claim: claim.slug,
    topic,
    countries: draft.countries?.length ? draft.countries : countriesOfClaim(claim, corpus, scoredBy),
    keyClaims: draft.keyClaims,
    lureClaims: draft.lureClaims.filter((slug) => !draft.keyClaims.includes(slug)),
    prompt: draft.prompt,
    rubric: draft.rubric,
  }
}

/** A group of claims to match or order comes up once for each of its claims; the first is kept. */
function isNewGroup(item: Item, groups: Set<string>): boolean {
  if (item.keyClaims.length === 1) return true
  const group = `${item.template} ${item.keyClaims.toSorted().join(' ')}`
  return !groups.has(group) && groups.add(group) !== undefined
}

/** More questions than this make do without one whose answer can only be "yes". */
const ENOUGH = 2

/** "Does the report say this?" must not be best answered with "yes" unread: where nothing could be made false, it is spared. */
function isSpareYes({ rubric }: Item, made: readonly Item[]): boolean {
  const canBeFalse = made.some((other) => other.rubric.kind === 'TRUE_FALSE' && !other.rubric.truth)
  return rubric.kind === 'TRUE_FALSE' && rubric.truth && !canBeFalse && made.length > ENOUGH
}
