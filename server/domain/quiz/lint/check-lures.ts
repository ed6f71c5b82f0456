import type { Claim, Figure } from '../../claims/claim.ts'
import type { ClaimIndex } from '../claim-index.ts'
import { familyOf } from '../find-actor.ts'
import type { Item } from '../item.ts'
import { figuresOverlap } from '../lures/figure-lures.ts'
import { phraseFigure } from '../phrase-figure.ts'
import type { ItemCheck } from './finding.ts'

/** No lure may be something that the corpus supports too. Asks the corpus anew instead of trusting the choice. */
export const checkLures: ItemCheck<ClaimIndex> = (item, index) =>
  item.lureClaims.flatMap((slug) => {
    const lure = index.claims.get(slug)
    const reason = lure ? supportedBecause(item, lure, index) : 'its claim is not in the corpus'
    return reason
      ? [{ rule: 'LURE_SUPPORTED' as const, message: `The lure from ${slug} does not hold as wrong: ${reason}.` }]
      : []
  })

function supportedBecause(item: Item, lure: Claim, index: ClaimIndex): string | null {
  const keys = item.keyClaims.flatMap((slug) => index.claims.get(slug) ?? [])
  if (keys.includes(lure)) return 'it is a key claim'
  const repeats = (index.links.get(lure.slug) ?? []).filter((link) => link.kind === 'REPEATS').map((link) => link.claim)
  if (keys.some((key) => repeats.includes(key.slug))) return 'it repeats a key claim'
  const isMotiveItem = item.template === 'motive-ascribed' || item.template === 'all-motives'
  if (isMotiveItem && keys.some((key) => shareMotive(key, lure, index)))
    return 'the report ascribes this motive to the same holder'
  if (item.template === 'figure-choice' && keys.some((key) => shareFigure(item, key, lure)))
    return 'its figure overlaps the key'
  return null
}

function shareMotive({ motive: key }: Claim, { motive: lure }: Claim, { corpus }: ClaimIndex): boolean {
  if (!key || lure?.standing !== 'ENDORSED') return false
  return familyOf(corpus, key.holder) === familyOf(corpus, lure.holder)
}

/** Both figures are found by the text that the learner reads. */
function shareFigure({ prompt, rubric }: Item, key: Claim, lure: Claim): boolean {
  if (prompt.kind !== 'CHOICE' || rubric.kind !== 'CHOICE') return false
  const textOf = (id: string | undefined) => prompt.options.find((option) => option.id === id)?.text
  const asked = findFigure(key, textOf(rubric.keyId))
  const shown = findFigure(lure, textOf(rubric.sources.find((source) => source.claim === lure.slug)?.optionId))
  if (!asked || !shown || asked.unit === 'date') return false
  return figuresOverlap(asked, shown)
}

function findFigure(claim: Claim, text: string | undefined): Figure | undefined {
  return claim.figures.find((figure) => phraseFigure(figure) === text)
}
