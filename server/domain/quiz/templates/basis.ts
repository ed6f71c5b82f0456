import type { Claim } from '../../claims/claim.ts'
import { findUnit } from '../../claims/units.ts'
import type { Basis, Topic } from '../../claims/vocabulary.ts'
import { blankHedge } from '../blank-hedge.ts'
import { buildChoice, type OptionDraft } from '../build-choice.ts'
import type { ClaimIndex } from '../claim-index.ts'
import { findActor } from '../find-actor.ts'
import { quote } from '../phrase-sentence.ts'
import { withoutSource } from '../strip-attribution.ts'
import type { Template } from '../template.ts'

const SCALE: Readonly<Record<Basis, { option: string; confusion: string }>> = {
  FACT: { option: 'It states it flatly, as a fact', confusion: 'The report does not state this flatly.' },
  REPORTED: {
    option: 'It passes on what somebody else says',
    confusion: 'The report names nobody else who says this.',
  },
  ESTIMATE: { option: 'It works out an estimate', confusion: 'The report does not work this out as an estimate.' },
  JUDGEMENT: {
    option: 'It gives its own judgement',
    confusion: "This is not put forward as the authors' own reading.",
  },
}

/** "How does the report come to say this?" over the four bases, where the claim lets a person tell them apart. */
export const basis: Template = {
  name: 'basis',
  version: 2,
  title: 'Fact, report, estimate or judgement',
  kind: 'CHOICE',
  topic: null,
  make(claim, index) {
    const sources = claim.actors
      .filter((each) => each.role === 'SOURCE')
      .map((each) => findActor(index.corpus, each.actor))
    const said = sources.reduce<string | null>((text, source) => text && withoutSource(text, source), claim.statement)
    if (!said || !canBeTold(claim, sources.length, said) || !isTempting(claim, index)) return []
    const options = Object.entries(SCALE).map(([name, { option, confusion }], value): OptionDraft => {
      const isKey = name === claim.basis
      return { text: option, claim: isKey ? claim.slug : null, confusion: isKey ? null : confusion, value }
    })
    const key = options.find((each) => each.confusion === null)
    if (!key) return []
    return [
      buildChoice({
        stems: [
          `How does the report come to say this? ${quote(said)}`,
          `On what footing does the report say this? ${quote(said)}`,
        ],
        key,
        lures: options.filter((each) => each !== key),
        explanation: claim.statement,
        keyClaim: claim.slug,
        fixedOrder: true,
      }),
    ]
  },
}

/** What gives hearsay away without a source. */
const HEARSAY = /\b(?:speculated|rumou?red|rumou?rs|allegedly|reportedly|reports are)\b/i

const CHECKABLE: readonly Topic[] = ['FIGURE', 'HISTORY', 'LEGAL', 'EVENT']

/**
 * A claim is our paraphrase: whether the authors judged or stated can only be asked where their doing so left a mark,
 * a hedge on a judgement, a number on an estimate, something that can be looked up in a fact.
 */
function canBeTold({ basis: said, figures, topics }: Claim, sources: number, statement: string): boolean {
  switch (said) {
    case 'FACT':
      return blankHedge(statement) === null && topics.some((topic) => CHECKABLE.includes(topic))
    case 'REPORTED':
      return sources > 0 && !HEARSAY.test(statement)
    case 'ESTIMATE':
      return figures.length > 0
    case 'JUDGEMENT':
      return blankHedge(statement) !== null
  }
}

/**
 * Most of a report is flat statement: asked of all of it, "as a fact" would be right in three questions of five. It is
 * asked where there is something else to take it for: a number may be an estimate, and next to what somebody says or the
 * authors judge a fact may pass for the like.
 */
function isTempting(claim: Claim, index: ClaimIndex): boolean {
  if (claim.basis !== 'FACT') return true
  const near = (index.links.get(claim.slug) ?? []).flatMap((link) => index.claims.get(link.claim) ?? [])
  return claim.figures.some(({ unit }) => isCounted(unit)) || near.some((other) => other.basis !== 'FACT')
}

function isCounted(unit: string): boolean {
  return unit !== 'date' && findUnit(unit)?.dimension !== 'identifier'
}
