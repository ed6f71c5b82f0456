import { expect, test } from 'vitest'
import { findUnit } from '../claims/units.ts'
import { generateItems } from '../quiz/generate-items.ts'
import type { Item, Response } from '../quiz/item.ts'
import { sampleCorpus } from '../quiz/testing/sample-corpus.ts'
import { formatQuantity } from './format-quantity.ts'
import { placeOnLine } from './place-on-line.ts'

const items = generateItems(sampleCorpus)
const made = (template: string) => items.filter((item) => item.template === template)
const draw = ({ prompt, rubric }: Pick<Item, 'prompt' | 'rubric'>, response: Response) =>
  placeOnLine(prompt, rubric, response)

test('a typed number stands beside the key, and the figures it could be taken for are drawn too', () => {
  const prompt = { kind: 'NUMERIC', stems: ['How many?'], unit: 'people' } as const
  const rubric = {
    kind: 'NUMERIC',
    key: 'over 1,000 people',
    explanation: '',
    low: 1000,
    high: null,
    unit: 'people',
    qualifier: 'OVER',
    confusable: [{ value: 12_000, label: 'the whole force', claim: 'force' }],
  } as const
  expect(draw({ prompt, rubric }, { kind: 'NUMERIC', text: '900–1,100', unit: null })).toEqual({
    unit: 'people',
    key: { low: 1000, high: null, text: 'over 1,000 people', label: null },
    answer: { low: 900, high: 1100, text: '900–1,100 people', label: null },
    lures: [{ low: 12_000, high: 12_000, text: '12,000 people', label: 'the whole force' }],
  })
  expect(draw({ prompt, rubric }, { kind: 'NUMERIC', text: 'up to 800', unit: null })?.answer).toMatchObject({
    low: null,
    high: 800,
    text: 'at most 800 people',
  })
})

test('a number typed without its unit is drawn in the unit that was asked for', () => {
  for (const { prompt, rubric } of made('figure-typed')) {
    if (rubric.kind !== 'NUMERIC') throw new Error('Not typed')
    const line = draw({ prompt, rubric }, { kind: 'NUMERIC', text: '2', unit: null })
    if (line) expect(line.answer?.text).toBe(formatQuantity(2, 2, rubric.unit))
  }
})

test('a range stands around the key or beside it, and so do the figures it could be taken for', () => {
  const prompt = { kind: 'INTERVAL', stems: ['How many?'], unit: 'people', level: 0.8 } as const
  const rubric = { kind: 'INTERVAL', key: '50 people', explanation: '', truth: 50, unit: 'people', level: 0.8 } as const
  const confusable = [{ value: 70, label: 'the other group', claim: 'group' }]
  const response = { kind: 'INTERVAL', low: 40, high: 60 } as const
  expect(draw({ prompt, rubric: { ...rubric, confusable } }, response)?.lures).toEqual([
    { low: 70, high: 70, text: '70 people', label: 'the other group' },
  ])
  expect(draw({ prompt, rubric }, { kind: 'INTERVAL', low: 40, high: 60 })).toMatchObject({
    key: { low: 50, high: 50 },
    answer: { low: 40, high: 60, text: '40–60 people' },
    lures: [],
  })
})

test('the options of a choice among figures are drawn, the picked one as the answer', () => {
  const choices = made('figure-choice')
  expect(choices.length).toBeGreaterThan(3)
  for (const item of choices) {
    if (item.prompt.kind !== 'CHOICE' || item.rubric.kind !== 'CHOICE') throw new Error('Not a choice')
    const { keyId } = item.rubric
    const picked = item.prompt.options.find(({ id }) => id !== keyId)?.id ?? ''
    const line = draw(item, { kind: 'CHOICE', choice: picked })
    expect(line?.key.text).toBe(item.prompt.options.find(({ id }) => id === keyId)?.text)
    expect(line?.answer?.text).toBe(item.prompt.options.find(({ id }) => id === picked)?.text)
    expect(line?.lures).toHaveLength(item.prompt.options.length - 2)
    for (const { label } of line?.lures ?? []) expect(label).toEqual(expect.any(String))
  }
})

test('likelihoods, motives and sentences have no number line', () => {
  for (const item of [...made('likelihood'), ...made('motive-holder')]) {
    expect(draw(item, { kind: 'CHOICE', choice: 'a' })).toBeNull()
  }
  for (const item of made('said-or-not')) expect(draw(item, { kind: 'TRUE_FALSE', trueFalse: true })).toBeNull()
})

test('an article or a resolution is a name, and no name stands on a line', () => {
  expect(findUnit('article')?.dimension).toBe('identifier')
  const prompt = { kind: 'CHOICE', stems: ['Which?'], fixedOrder: true, options: [] } as const
  const options = [4, 51].map((each, at) => ({ id: 'ab'[at] ?? '', text: `Article ${each}` }))
  const rubric = { kind: 'CHOICE', key: 'Article 4', explanation: '', keyId: 'a', sources: [] } as const
  expect(draw({ prompt: { ...prompt, options }, rubric }, { kind: 'CHOICE', choice: 'b' })).toBeNull()
})
