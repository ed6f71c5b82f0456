import { expect, test } from 'vitest'
import { countriesOfClaim } from './countries-of-claim.ts'
import { buildClaim, buildRoles } from './testing/build-corpus.ts'
import { sampleCorpus } from './testing/sample-corpus.ts'

const claim = (roles: Parameters<typeof buildRoles>[0]) => buildClaim({ slug: 'any', actors: buildRoles(roles) })

test('an organisation counts for its country, and a country only once', () => {
  const both = claim({ SUBJECT: ['norland-navy', 'norland', 'ostia'] })
  expect(countriesOfClaim(both, sampleCorpus, 'SUBJECT')).toEqual(['norland', 'ostia'])
})

test('for motives and positions the holder comes first', () => {
  const held = claim({ SUBJECT: ['ostia'], HOLDER: ['sudmark'] })
  expect(countriesOfClaim(held, sampleCorpus, 'HOLDER')).toEqual(['sudmark'])
  expect(countriesOfClaim(held, sampleCorpus, 'SUBJECT')).toEqual(['ostia'])
})

test('where the subject is of no country, the next role stands in', () => {
  const nameless = claim({ SUBJECT: ['experts'], TARGET: ['isles'] })
  expect(countriesOfClaim(nameless, sampleCorpus, 'SUBJECT')).toEqual(['isles'])
})

test('who says so never counts', () => {
  expect(countriesOfClaim(claim({ SOURCE: ['ostian-press'] }), sampleCorpus, 'SUBJECT')).toEqual([])
})
