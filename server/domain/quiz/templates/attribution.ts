import type { Actor, Claim } from '../../claims/claim.ts'
import { buildChoice } from '../build-choice.ts'
import { findActor } from '../find-actor.ts'
import { otherSources } from '../lures/source-lures.ts'
import { nameActorInFull } from '../phrase-actor.ts'
import { capitalise, quote } from '../phrase-sentence.ts'
import { pickDistractors } from '../pick-distractors.ts'
import { withoutSource } from '../strip-attribution.ts'
import type { Template } from '../template.ts'

/** "To whom does the report attribute this?" */
export const attribution: Template = {
  name: 'attribution',
  version: 2,
  title: 'Who says so',
  kind: 'CHOICE',
  topic: null,
  make(claim, index) {
    const sources = claim.actors
      .filter((each) => each.role === 'SOURCE')
      .map((each) => findActor(index.corpus, each.actor))
    const [source] = sources
    if (!source || sources.length > 1) return []
    const question = askWhoSaysSo(claim, source)
    if (!question) return []
    const { matter, stems } = question
    const key = { text: capitalise(nameActorInFull(source)), claim: claim.slug, confusion: null }
    const pool = otherSources(source, matter, index).map((actor) => ({
      text: capitalise(nameActorInFull(actor)),
      claim: null,
      confusion: 'The report names another source for this.',
      distance: actor.kind === source.kind ? 0 : 1,
    }))
    const lures = pickDistractors(key, pool, claim.slug)
    if (!lures) return []
    return [buildChoice({ stems, key, lures, explanation: claim.statement, keyClaim: claim.slug })]
  },
}

/** @returns what is said, without its source, and the ways to ask for that */
function askWhoSaysSo(claim: Claim, source: Actor): { matter: string; stems: [string, ...string[]] } | null {
  const said = withoutSource(claim.statement, source)
  if (said) {
    const stems = [
      `To whom does the report attribute this? ${quote(said)}`,
      `Who says so, according to the report? ${quote(said)}`,
    ] as const
    return { matter: said, stems: [...stems] }
  }
  const labels = claim.figures
    .filter((figure) => figure.unit !== 'date')
    .map((figure) => withoutSource(figure.label, source))
  const label = labels.find((each) => each !== null)
  if (!label) return null
  return {
    matter: label,
    stems: [
      `Whom does the report name as its source for ${label}?`,
      `Who gives the figure for ${label}, according to the report?`,
    ],
  }
}
