import { expect, test } from 'vitest'
import { indexClaims } from '../claim-index.ts'
import { buildActor, buildClaim, buildCorpus, buildMotive, buildPosition, buildRoles } from '../testing/build-corpus.ts'
import { holderLures } from './holder-lures.ts'
import { ascribedMotiveLures } from './motive-lures.ts'

const person = (slug: string, country: string) => buildActor({ slug, name: slug, kind: 'PERSON', country })
const actors = [
  ...['norland', 'sudmark', 'ostia', 'perla'].map((slug) => buildActor({ slug, name: slug })),
  person('Minister', 'norland'),
  person('Rival', 'sudmark'),
  person('Founder', 'ostia'),
  person('Conqueror', 'perla'),
]
const inClaims = (slug: string, topic: 'HISTORY' | 'RISK') =>
  [1, 2, 3].map((n) => buildClaim({ slug: `${slug}-${n}`, topics: [topic], actors: buildRoles({ SUBJECT: [slug] }) }))

const asked = buildPosition('of-today', { holder: 'Minister', issue: 'the toll', phrase: 'wants it', condition: null })
const ofThePast = { ...buildMotive('of-the-past', 'Founder', 'to end the old war'), topics: ['HISTORY'] as const }
const corpus = buildCorpus(actors, [
  asked,
  ofThePast,
  buildMotive('of-the-rival', 'Rival', 'to win over the guilds'),
  buildMotive('of-the-minister', 'Minister', 'to be left in peace'),
  ...inClaims('Rival', 'RISK'),
  ...inClaims('Founder', 'HISTORY'),
  ...inClaims('Conqueror', 'HISTORY'),
])
const index = indexClaims(corpus)

const question = { claim: asked, question: '', alsoTrue: () => false, confusion: ({ name }: { name: string }) => name }

test('whoever never holds anything comes after all who do', () => {
  const known = indexClaims(
    buildCorpus(actors, [asked, ...['norland', 'sudmark', 'ostia', 'perla'].flatMap((slug) => inClaims(slug, 'RISK'))]),
  )
  const holder = corpus.actors.get('norland')
  const lures = holder ? holderLures({ ...question, holder, holders: ['norland', 'perla'] }, known) : []
  const nearest = lures.toSorted((left, right) => left.distance - right.distance)
  expect(nearest.map(({ text }) => text)).toEqual(['Perla', 'Ostia', 'Sudmark'])
})

test('nobody of the past is offered for a person of today, and nobody of today for one of the past', () => {
  const luresOf = (holder: string) => {
    const actor = corpus.actors.get(holder)
    const candidates =
      actor && holderLures({ ...question, holder: actor, holders: ['Rival', 'Founder', 'Conqueror'] }, index)
    return candidates?.map(({ text }) => text)
  }
  expect(luresOf('Minister')).toEqual(['Rival'])
  expect(luresOf('Founder')).toEqual(['Conqueror'])
})

test('an aim of the past is no lure among the aims of today', () => {
  const claim = corpus.claims.find(({ slug }) => slug === 'of-the-minister')
  const lures = claim?.motive ? ascribedMotiveLures({ claim, motive: claim.motive }, index) : []
  expect(lures.map((lure) => lure.claim.slug)).toEqual(['of-the-rival'])
})
