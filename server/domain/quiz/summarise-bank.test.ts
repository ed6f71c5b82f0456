import { expect, test } from 'vitest'
import { generateItems } from './generate-items.ts'
import { summariseBank } from './summarise-bank.ts'
import { sampleCorpus } from './testing/sample-corpus.ts'

const bank = generateItems(sampleCorpus)
const total = (counts: readonly { count: number }[]) => counts.reduce((sum, { count }) => sum + count, 0)

test('every item counts once by kind, template and topic, most frequent first', () => {
  const { items, byKind, byTemplate, byTopic } = summariseBank(bank)
  expect(items).toBe(bank.length)
  for (const part of [byKind, byTemplate, byTopic]) {
    expect(total(part)).toBe(items)
    expect(part).toEqual(part.toSorted((a, b) => b.count - a.count))
  }
})

test('every choice whose options are shuffled has its key in one place', () => {
  const shuffled = bank.filter(({ prompt }) => prompt.kind === 'CHOICE' && !prompt.fixedOrder)
  const { keyPlaces } = summariseBank(bank)
  expect(keyPlaces.flatMap(({ counts }) => counts).reduce((sum, count) => sum + count, 0)).toBe(shuffled.length)
  for (const { options, counts } of keyPlaces) expect(counts).toHaveLength(options)
})

test('every choice among numbers has its key in one rank', () => {
  const numbers = bank.filter(({ template }) => template === 'figure-choice')
  const { keyRanks } = summariseBank(bank)
  expect(keyRanks.flatMap(({ counts }) => counts).reduce((sum, count) => sum + count, 0)).toBe(numbers.length)
})
