import { LIKELIHOOD_BANDS, LIKELIHOODS, type Likelihood } from '../../claims/likelihood.ts'
import { blankHedge } from '../blank-hedge.ts'
import { buildChoice, type OptionDraft } from '../build-choice.ts'
import { capitalise, quote } from '../phrase-sentence.ts'
import type { Template } from '../template.ts'

/** How likely the report calls it, over the words of ICD 203; "possible" stands last, as it has no degree. */
export const likelihood: Template = {
  name: 'likelihood',
  version: 3,
  title: 'How likely the report calls it',
  kind: 'CHOICE',
  topic: null,
  make(claim) {
    const shown = claim.likelihood && blankHedge(claim.statement)
    if (!claim.likelihood || !shown) return []
    const said = claim.likelihood
    const options = LIKELIHOODS.map((word, value): OptionDraft => {
      const isKey = word === said
      return {
        text: nameLikelihood(word),
        claim: isKey ? claim.slug : null,
        confusion: isKey ? null : compare(word, said),
        value,
      }
    })
    const key = options.find((each) => each.confusion === null)
    if (!key) return []
    return [
      buildChoice({
        stems: [
          `How likely does the report call this? What it says of that is left out: ${quote(shown)}`,
          `The gap says how sure the report is. What degree does it express? ${quote(shown)}`,
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

function nameLikelihood(word: Likelihood): string {
  if (word === 'POSSIBLE') return 'Possible, with no degree given'
  const { low, high } = LIKELIHOOD_BANDS[word]
  return `${capitalise(word.toLowerCase().replaceAll('_', ' '))} (${Math.round(low * 100)}–${Math.round(high * 100)}%)`
}

function compare(picked: Likelihood, said: Likelihood): string {
  if (said === 'POSSIBLE') return 'The report says that it may be so, without saying how likely it is.'
  if (picked === 'POSSIBLE') return 'The report does say how likely it is.'
  return LIKELIHOODS.indexOf(picked) > LIKELIHOODS.indexOf(said)
    ? 'The report holds it to be less likely than that.'
    : 'The report holds it to be more likely than that.'
}
