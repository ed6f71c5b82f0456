import { expect, test } from 'vitest'
import type { Claim } from '../../claims/claim.ts'
import { indexClaims } from '../claim-index.ts'
import { buildClaim, buildCorpus, buildDate, buildFigure } from '../testing/build-corpus.ts'
import { sampleCorpus } from '../testing/sample-corpus.ts'
import { basis } from './basis.ts'

const judged = buildClaim({ slug: 'judged', basis: 'JUDGEMENT', statement: 'The harbour may decline.' })
const asked = (fact: Partial<Claim>) => {
  const claim = buildClaim({ slug: 'fact', statement: 'Norland built a harbour.', ...fact })
  const corpus = buildCorpus([...sampleCorpus.actors.values()], [claim, judged])
  return basis.make(claim, indexClaims(corpus)).length
}

test('a fact is asked about where it can be taken for an estimate or a judgement', () => {
  expect(asked({ figures: [buildFigure({ label: 'the number of berths', value: 12, unit: 'people' })] })).toBe(1)
  expect(asked({ links: [{ kind: 'SUPPORTS', claim: 'judged', note: '' }] })).toBe(1)
})

test('a fact that is nothing but a fact is not asked about, nor one with nothing to count but its date', () => {
  expect(asked({})).toBe(0)
  expect(asked({ figures: [buildDate('the year of the harbour', '1931')] })).toBe(0)
})
