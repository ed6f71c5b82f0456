import { expect, test } from 'vitest'
import type { Figure } from '../claims/claim.ts'
import { generateItems } from './generate-items.ts'
import { PROMPT_KINDS } from './item.ts'
import { TEMPLATES } from './templates.ts'
import { buildClaim, buildCorpus, buildFigure, buildRoles } from './testing/build-corpus.ts'
import { sampleCorpus } from './testing/sample-corpus.ts'

const items = generateItems(sampleCorpus)

test('the same corpus gives the same bank', () => {
  expect(generateItems(sampleCorpus)).toEqual(items)
})

test('every template makes something of the sample', () => {
  const used = new Set(items.map((item) => item.template))
  expect(TEMPLATES.map((template) => template.name).filter((name) => !used.has(name))).toEqual([])
})

test('all eight kinds of prompt come up', () => {
  expect(new Set(items.map((item) => item.prompt.kind))).toEqual(new Set(PROMPT_KINDS))
})

test('keys say claim, template and number, and none comes twice', () => {
  for (const item of items) expect(item.key).toMatch(new RegExp(`^${item.claim}:${item.template}:\\d+$`))
  expect(new Set(items.map((item) => item.key)).size).toBe(items.length)
})

test('an item is made under the kind that its template promises', () => {
  const kinds = new Map(TEMPLATES.map((template) => [template.name, template.kind]))
  for (const item of items) expect(item.prompt.kind).toBe(kinds.get(item.template))
})

test('a motive is scored under the country of its holder', () => {
  const item = items.find((each) => each.key === 'cheap-grain:motive-ascribed:0')
  expect(item).toMatchObject({ topic: 'MOTIVE', countries: ['sudmark'] })
})

test('the same claims are matched once, whichever of them comes first', () => {
  const groups = items
    .filter((item) => item.prompt.kind === 'MATCHING')
    .map((item) => `${item.template} ${item.keyClaims.toSorted().join(' ')}`)
  expect(new Set(groups).size).toBe(groups.length)
})

test('a question that its writing gives away is not asked, and the next one of its claim keeps its key', () => {
  const counted = (slug: string, ...figures: Figure[]) =>
    buildClaim({ slug, actors: buildRoles({ SUBJECT: ['norland'] }), figures })
  const money = (label: string, value: number) => buildFigure({ label, value, unit: 'USD' })
  const corpus = buildCorpus(
    [...sampleCorpus.actors.values()],
    [
      counted('asked', money('the toll on grain', 95_835), money('the price of a berth', 9_000)),
      counted('wages', money('the wage of a pilot', 8_000)),
      counted('fines', money('the fine for smuggling', 15_000)),
      counted('rents', money('the rent of a warehouse', 17_000)),
    ],
  )
  const keys = generateItems(corpus).flatMap(({ key }) => (key.startsWith('asked:figure-choice') ? key : []))
  expect(keys).toEqual(['asked:figure-choice:1'])
})
