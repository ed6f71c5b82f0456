import { expect, test } from 'vitest'
import { generateItems } from '../generate-items.ts'
import { buildClaim, buildCorpus, buildFigure, buildRoles } from '../testing/build-corpus.ts'
import { sampleCorpus } from '../testing/sample-corpus.ts'

const about = (slug: string, statement: string, value: number, rest: object = {}) =>
  buildClaim({
    slug,
    statement,
    topics: ['RISK'],
    actors: buildRoles({ SUBJECT: ['norland'] }),
    figures: [buildFigure({ label: `the number of ${slug}`, value, unit: 'people' })],
    ...rest,
  })

const corpus = buildCorpus(
  [...sampleCorpus.actors.values()],
  [
    about('asked', 'Norland may lose its access to the northern fishing grounds.', 5, { figures: [] }),
    about('pilots', 'Norland has 120 harbour pilots left after the strike.', 120),
    about('guards', 'Norland pays 150 coast guards from the toll on grain.', 150),
    about('divers', 'Norland trained 180 divers for the wreck off Ostia.', 180),
  ],
)
const asked = generateItems(corpus).filter(({ template, claim }) => template === 'statement' && claim === 'asked')

test('the true sentence stands among altered sentences about the same country', () => {
  const [item] = asked
  if (item?.prompt.kind !== 'CHOICE' || item.rubric.kind !== 'CHOICE') throw new Error('It is a choice')
  const texts = item.prompt.options.map(({ text }) => text)
  expect(texts).toContain('Norland may lose its access to the northern fishing grounds.')
  expect(texts).toHaveLength(4)
  for (const text of texts) expect(text).toContain('Norland')
  expect(texts).not.toContain('Norland has 120 harbour pilots left after the strike.')
})

test('feedback on a lure says what the report has in the place of what was shown', () => {
  const [item] = asked
  const confusions = item && 'sources' in item.rubric ? item.rubric.sources.map(({ confusion }) => confusion) : []
  expect(confusions.filter((text) => text !== null)).toHaveLength(3)
  for (const text of confusions) expect(text ?? '').toMatch(/^$|^The report says “[^”]+” there, not “[^”]+”\.$/)
})

test('the altered sentences of a section take turns with those of others', () => {
  const trades = ['bakers from the islands', 'tailors for the parade', 'weavers of sailcloth', 'masons at the quay']
  const deeds = ['has hired', 'lost', 'expects', 'feeds', 'taxes']
  const elsewhere = { locators: [{ section: 'trades', paragraph: 1, fingerprint: 'f' }] }
  const altered = trades.flatMap((trade, at) =>
    deeds.map((deed, n) => {
      const value = 200 + 10 * (at * deeds.length + n)
      return about(`trade-${at}-${n}`, `Norland ${deed} ${value} ${trade}.`, value, n === 0 ? {} : elsewhere)
    }),
  )
  const plain = ['ropes', 'anchors', 'lanterns', 'maps', 'barrels', 'sails', 'oars', 'nets'].map((goods) =>
    about(goods, `Norland may run short of ${goods} in winter.`, 5, { figures: [] }),
  )
  const items = generateItems(buildCorpus([...sampleCorpus.actors.values()], [...plain, ...altered]))
  const lures = plain.flatMap(({ slug }) => items.find(({ key }) => key === `${slug}:statement:0`)?.lureClaims ?? [])
  expect(lures).toHaveLength(3 * plain.length)
  const fromHere = lures.filter((slug) => slug.endsWith('-0'))
  expect(fromHere.length).toBeLessThan(lures.length / 2)
})
