import type { Claim } from '../claim.ts'
import type { Likelihood } from '../likelihood.ts'
import { type Finding, reportOn } from './finding.ts'

/** How a statement says how likely it is. */
const HEDGES: Readonly<Record<Likelihood, RegExp>> = {
  ALMOST_NO_CHANCE:
    /\b(almost (?:no chance|impossible|certainly (?:not|no))|all but (?:impossible|ruled out)|virtually (?:no|impossible)|(?:practically|next to) (?:no|impossible|nothing)|rules? out|out of the question|inconceivable|no chance|hardly|barely|scarcely|remote|impossible|(?:clearly|certainly|surely) (?:will )?(?:not|no)|cannot)\b/i,
  VERY_UNLIKELY: /\b(very unlikely|highly (?:unlikely|improbable)|hardly|barely|scarcely|remote|doubtful)\b/i,
  UNLIKELY: /\b(unlikely|improbable|doubt\w*|not (?:expected|likely)|hardly|scarcely|little (?:chance|prospect))\b/i,
  ROUGHLY_EVEN: /\b(even(?:ly)? (?:chance|odds|likely)|roughly even|toss-up|as likely as not)\b/i,
  LIKELY:
    /\b(likely|probabl\w+|expected|presumabl\w+|apparent(?:ly)?|seems?|seemingly|appears?|expects?|promises?|should|tends?|in all likelihood|would)\b/i,
  VERY_LIKELY:
    /\b(very (?:likely|probabl\w+)|highly (?:likely|probable)|in all (?:likelihood|probability)|most (?:likely|probably))\b/i,
  ALMOST_CERTAIN:
    /\b(almost certain(?:ly)?|certain(?:ly)?|clear(?:ly)?|undoubted(?:ly)?|no doubt|without doubt|beyond doubt|surely|bound to|inevitabl\w+|obvious(?:ly)?|must|evident(?:ly)?|sure to|plain(?:ly)?)\b/i,
  POSSIBLE:
    /\b(may|might|could|can|possibl\w+|perhaps|potential(?:ly)?|conceivabl\w+|leaves? open|imaginable|thinkable|option|chance|risk|alleged(?:ly)?|supposed(?:ly)?)\b/i,
}
const UNGRADED = /\b(probably|(?:un)?likely|almost certainly|may|might|possibly|perhaps)\b/

/** Who says so, how the report comes to say it, and how sure it is, have to agree. */
export function lintAttribution(claim: Claim): Finding[] {
  const { statement, basis, likelihood, actors } = claim
  const report = reportOn(claim)
  const hasSource = actors.some(({ role }) => role === 'SOURCE')
  const hasHolder = actors.some(({ role }) => role === 'HOLDER')
  const hedge = UNGRADED.exec(statement)?.[0]
  return [
    ...(basis === 'REPORTED' && !hasSource
      ? [
          report(
            'error',
            'REPORTED_WITHOUT_SOURCE',
            ['basis'],
            'Name who reports it under actors as SOURCE, or change the basis.',
          ),
        ]
      : []),
    ...(basis === 'FACT' && hasSource
      ? [
          report(
            'warning',
            'FACT_WITH_SOURCE',
            ['basis'],
            'What somebody says is REPORTED; a FACT the report states by itself.',
          ),
        ]
      : []),
    ...(basis === 'FACT' && likelihood !== null
      ? [
          report(
            'error',
            'FACT_WITH_LIKELIHOOD',
            ['likelihood'],
            'A hedged claim is a JUDGEMENT, an ESTIMATE or REPORTED: change the basis, or remove the likelihood.',
          ),
        ]
      : []),
    ...(likelihood !== null && !HEDGES[likelihood].test(statement)
      ? [
          report(
            'error',
            'LIKELIHOOD_UNSAID',
            ['likelihood'],
            `The statement has no word for ${likelihood}: say how likely it is, or remove the likelihood.`,
          ),
        ]
      : []),
    ...(likelihood === null && hedge
      ? [
          report(
            'warning',
            'HEDGE_WITHOUT_LIKELIHOOD',
            ['statement'],
            `The statement says "${hedge}": give the likelihood, or say it flatly.`,
          ),
        ]
      : []),
    ...(actors.length === 0
      ? [report('error', 'NO_ACTOR', ['slug'], 'Name at least one actor: whom the claim is about.')]
      : []),
    ...(hasHolder && !claim.motive && !claim.position
      ? [
          report(
            'warning',
            'HOLDER_OF_NOTHING',
            ['actors'],
            'A HOLDER holds a motive or a position: add one, or make the actor a SUBJECT.',
          ),
        ]
      : []),
  ]
}
