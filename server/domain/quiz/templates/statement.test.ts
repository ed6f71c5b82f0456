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
