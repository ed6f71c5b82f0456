import type { Corpus } from '../../claims/claim.ts'
import {
  buildActor,
  buildClaim,
  buildCorpus,
  buildDate,
  buildFigure,
  buildMotive,
  buildPosition,
  buildRoles,
} from './build-corpus.ts'

const actors = [
  buildActor({ slug: 'norland', name: 'Norland', adjective: 'Norlandic', aliases: ['Ansel'] }),
  buildActor({ slug: 'sudmark', name: 'Sudmark', adjective: 'Sudmarkian' }),
  buildActor({ slug: 'ostia', name: 'Ostia', adjective: 'Ostian' }),
  buildActor({
    slug: 'isles',
    name: 'Merrow Isles',
    shortName: 'Merrows',
    adjective: 'Merrovian',
    article: 'the',
    number: 'PLURAL',
  }),
  buildActor({
    slug: 'norland-navy',
    name: 'Norlandic navy',
    kind: 'ORGANISATION',
    article: 'the',
    country: 'norland',
  }),
  buildActor({ slug: 'port-office', name: 'Port Office', kind: 'ORGANISATION', article: 'the', country: 'sudmark' }),
  buildActor({ slug: 'ostian-press', name: 'Ostian press', kind: 'ORGANISATION', article: 'the', country: 'ostia' }),
  buildActor({ slug: 'pilots-guild', name: "Pilots' Guild", kind: 'ORGANISATION', article: 'the', country: 'isles' }),
  buildActor({ slug: 'experts', name: 'some experts', kind: 'ORGANISATION', number: 'PLURAL' }),
]

const motives = [
  buildMotive('toll-income', 'norland', 'to fill its treasury with the tolls of the strait'),
  buildMotive('show-of-strength', 'norland', 'to show the other shore that its fleet is back'),
  buildMotive('fishing-grounds', 'norland', 'to keep foreign trawlers away from the cod banks'),
  buildMotive('mere-pride', 'norland', 'to answer an old insult to the royal house', 'DOUBTED'),
  buildMotive('cheap-grain', 'sudmark', 'to bring grain to its cities at a lower price'),
  buildMotive('rival-port', 'sudmark', 'to draw the big ships into a harbour of its own'),
  buildMotive('quiet-border', 'ostia', 'to be left in peace by both of its neighbours'),
  buildMotive('pilot-fees', 'isles', 'to go on earning from every ship that needs a pilot'),
]

const positions = [
  buildPosition('norland-on-tolls', {
    holder: 'norland',
    issue: 'the new toll',
    phrase: 'defends it as the price of safe passage',
    condition: 'if the fleet were paid from other funds',
    stance: 'SUPPORTS',
  }),
  buildPosition('sudmark-on-tolls', {
    holder: 'sudmark',
    issue: 'the raising of the toll',
    phrase: 'fights it before every court that will listen',
    condition: 'once its own ships were exempted',
    stance: 'OPPOSES',
  }),
  buildPosition('ostia-on-blockade', {
    holder: 'ostia',
    issue: 'a blockade of the strait',
    phrase: 'speaks against it but would not lift a finger',
    condition: 'unless its coal ships were stopped',
  }),
  buildPosition('isles-on-dredging', {
    holder: 'isles',
    issue: 'the dredging of the channel',
    phrase: 'puts it off from year to year',
    condition: 'if the guild were given the contract',
    stance: 'TOLERATES',
  }),
]

const figures = [
  [
    'ships-a-year',
    'the number of people who cross the strait in a month',
    12_000,
    'Sudmark counts 12,000 people who cross the strait in a month.',
  ],
  ['sailors', "the strength of the Norlandic navy's crews", 8_000, 'The crews number 8,000 people in all.'],
  ['pilots', 'the number of licensed pilots on the isles', 450, 'The Merrows license 450 pilots.'],
  ['dockers', 'the number of dockers who lost their work', 20_000, 'In Sudmark 20,000 dockers lost their work.'],
  ['refugees', 'the number of families that left the coast', 31_000, 'Ostia saw 31,000 families leave the coast.'],
] as const

const counts = figures.map(([slug, label, value, statement], at) =>
  buildClaim({
    slug,
    statement,
    topics: ['FIGURE'],
    basis: at % 2 === 0 ? 'REPORTED' : 'ESTIMATE',
    actors: buildRoles({
      SUBJECT: [['sudmark', 'norland-navy', 'isles', 'sudmark', 'ostia'][at] ?? 'ostia'],
      SOURCE: at % 2 === 0 ? [['port-office', '', 'pilots-guild', '', 'ostian-press'][at] ?? 'experts'] : [],
    }),
    figures: [buildFigure({ label, value, unit: 'people', qualifier: 'ABOUT' })],
  }),
)

const DAYS = [
  ['toll-announced', '1931-03-02', 'Norland announced the toll'],
  ['fleet-sailed', '1931-04-17', 'the fleet sailed from Ansel'],
  ['court-ruled', '1931-09-30', 'the court of the Straits ruled against Sudmark'],
  ['port-opened', '1932-06-11', 'Sudmark opened its new port'],
] as const

const events = DAYS.map(([slug, day, event]) =>
  buildClaim({
    slug,
    statement: `What is told of ${slug} came to pass in those days.`,
    topics: ['EVENT'],
    actors: buildRoles({ SUBJECT: [slug === 'port-opened' ? 'sudmark' : 'norland'] }),
    figures: [buildDate(`the day on which ${event}`, day)],
    event,
    period: { from: day, to: day },
  }),
)

const others = [
  buildClaim({
    slug: 'war-unlikely',
    statement: 'Sudmark is unlikely to go to war over the toll.',
    topics: ['RISK'],
    basis: 'JUDGEMENT',
    likelihood: 'UNLIKELY',
    actors: buildRoles({ SUBJECT: ['sudmark'] }),
    links: [
      { kind: 'IN_TENSION_WITH', claim: 'war-prepared', note: 'War is called unlikely, yet it is being prepared.' },
    ],
  }),
  buildClaim({
    slug: 'war-prepared',
    statement: 'The Port Office buys up coal as it would for a war.',
    topics: ['RISK'],
    actors: buildRoles({ SUBJECT: ['port-office'] }),
    terms: [{ answer: 'coal', accept: ['coals'], clue: 'the fuel that is being bought up' }],
  }),
  buildClaim({
    slug: 'guild-on-fog',
    statement: "According to the Pilots' Guild, fog closes the strait on every tenth day.",
    topics: ['RISK'],
    basis: 'REPORTED',
    actors: buildRoles({ SUBJECT: ['isles'], SOURCE: ['pilots-guild'] }),
  }),
]

/** For tests: a made-up report on a strait and its toll, small, but with something for every template. */
export const sampleCorpus: Corpus = buildCorpus(actors, [...motives, ...positions, ...counts, ...events, ...others])
