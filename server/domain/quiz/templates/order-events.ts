import type { Claim } from '../../claims/claim.ts'
import { arrangeOptions } from '../build-choice.ts'
import { gatherGroup } from '../gather-group.ts'
import { oncePerIndex } from '../once-per-index.ts'
import { capitalise } from '../phrase-sentence.ts'
import type { Template } from '../template.ts'

const DAY_MS = 86_400_000
const YEAR = /\b(1[89]|20)\d\d\b/

/** Three or four events whose times do not overlap, to be put in order. */
export const orderEvents: Template = {
  name: 'order-events',
  version: 2,
  title: 'Order of events',
  kind: 'ORDERING',
  topic: 'EVENT',
  make(claim, index) {
    const undated = undatedEvents(index)
    if (!undated.includes(claim)) return []
    const group = gatherGroup<Claim>({
      anchor: claim,
      pool: undated,
      compatible: (left, right) => isBefore(left, right) || isBefore(right, left),
      distance: (from, to) => Math.log1p(Math.abs(start(from) - start(to)) / (30 * DAY_MS)),
      nameOf: (each) => each.slug,
      least: 3,
      most: 4,
    })
    if (!group) return []
    const inTime = group.toSorted((left, right) => start(left) - start(right))
    const drafts = inTime.map((each) => ({
      text: capitalise(each.event ?? ''),
      claim: each.slug,
      confusion: null,
    }))
    const { options, idOf } = arrangeOptions(drafts)
    return [
      {
        prompt: {
          kind: 'ORDERING',
          stems: [
            'In which order did these events happen, according to the report? Start with the earliest.',
            'Put these events of the report in order, the earliest first.',
          ],
          options,
        },
        rubric: {
          kind: 'ORDERING',
          key: capitalise(inTime.map((each) => each.event).join('; then ')),
          explanation: group.map((each) => each.statement).join(' '),
          order: drafts.map(idOf),
          scale: 'TAU',
        },
        keyClaims: drafts.map((each) => each.claim),
        lureClaims: [],
      },
    ]
  },
}

const undatedEvents = oncePerIndex(({ events }) => events.filter((each) => !YEAR.test(each.event ?? '')))

function start(claim: Claim): number {
  return Date.parse(claim.period?.from ?? '')
}

function isBefore(left: Claim, right: Claim): boolean {
  return (left.period?.to ?? '') < (right.period?.from ?? '')
}
