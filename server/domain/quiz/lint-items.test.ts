import { expect, test } from 'vitest'
import { generateItems } from './generate-items.ts'
import type { Item } from './item.ts'
import { lintItems } from './lint-items.ts'
import { sampleCorpus } from './testing/sample-corpus.ts'

const items = generateItems(sampleCorpus)
const rulesOf = (item: Item) => lintItems([item], sampleCorpus).map((finding) => finding.rule)

const choice = (): Item & { prompt: { kind: 'CHOICE' }; rubric: { kind: 'CHOICE' } } => {
  const item = items.find((each) => each.key === 'toll-income:motive-ascribed:0')
  if (item?.prompt.kind !== 'CHOICE' || item.rubric.kind !== 'CHOICE')
    throw new Error('the sample lacks its motive item')
  return item as ReturnType<typeof choice>
}
const withOptions = (texts: readonly string[]): Item => {
  const { prompt, ...item } = choice()
  return { ...item, prompt: { ...prompt, options: texts.map((text, at) => ({ id: 'abcdef'[at] ?? '', text })) } }
}

test('the sample bank breaks no rule', () => {
  expect(lintItems(items, sampleCorpus)).toEqual([])
})

test('a stem that is no sentence is found', () => {
  const item = choice()
  expect(rulesOf({ ...item, prompt: { ...item.prompt, stems: ['which aim?'] } })).toContain('STEM_FORM')
})

test.each([
  'Which aim belongs to which holder?',
  'Which claim of the report is meant?',
  'What does the report give as the year for which the report gives the trade?',
])('a stem that only its makers would write is found: %s', (stem) => {
  const item = choice()
  expect(rulesOf({ ...item, prompt: { ...item.prompt, stems: [stem] } })).toContain('STEM_FORM')
})

test('what a stem quotes may be said in any words', () => {
  const item = choice()
  const stem = 'How does the report come to say this? “The report of the holder of the cup speaks of the report.”'
  expect(rulesOf({ ...item, prompt: { ...item.prompt, stems: [stem] } })).not.toContain('STEM_FORM')
})

test.each([
  'Which  aim is meant here?',
  'Which aim of the the king is it?',
  'Which aim of undefined is it?',
  'Which aim , then?',
])('a slip of the pen is found: %s', (stem) => {
  const item = choice()
  expect(rulesOf({ ...item, prompt: { ...item.prompt, stems: [stem] } })).toContain('TEXT_FORM')
})

test('five options are one too many', () => {
  expect(rulesOf(withOptions(['to a', 'to b', 'to c', 'to d', 'to e']))).toContain('OPTION_COUNT')
})

test('an option that comes twice is found', () => {
  expect(rulesOf(withOptions(['to rest', 'To rest', 'to go']))).toContain('DUPLICATE_OPTION')
})

test('"all of the above" is found', () => {
  expect(rulesOf(withOptions(['to rest', 'to go', 'all of the above']))).toContain('ALL_OR_NONE')
})

test('an option that dwarfs the others is found', () => {
  expect(rulesOf(withOptions(['to rest', 'to go', `to ${'stay and '.repeat(12)}go`]))).toContain('OPTION_LENGTH')
})

test.each([
  ['10–30%', '40%', ['KEY_FORM']],
  ['$10–$30', '$40', ['KEY_FORM']],
  ['10–30%', '40–50%', []],
  ['10%', '40–50%', []],
])('a key that alone is a range is found: %s beside %s', (key, lure, found) => {
  const { prompt, ...item } = choice()
  const { keyId } = item.rubric
  const options = prompt.options.map(({ id }, at) => ({ id, text: id === keyId ? key : at < 2 ? lure : `${at}0%` }))
  expect(rulesOf({ ...item, prompt: { ...prompt, options } }).filter((rule) => rule === 'KEY_FORM')).toEqual(found)
})

test('a key that is no option is found', () => {
  const item = choice()
  expect(rulesOf({ ...item, rubric: { ...item.rubric, keyId: 'z' } })).toContain('ONE_KEY')
})

test('a stem that holds its answer is found', () => {
  const item = choice()
  expect(rulesOf({ ...item, prompt: { ...item.prompt, stems: [`Does it want ${item.rubric.key}?`] } })).toContain(
    'GIVEN_AWAY_BY_STEM',
  )
})

test('another motive of the same holder is found among the lures', () => {
  expect(rulesOf({ ...choice(), lureClaims: ['show-of-strength'] })).toContain('LURE_SUPPORTED')
})

test('a key that always stands in the first place is found', () => {
  const { prompt, rubric, ...item } = choice()
  const first = { ...rubric, keyId: prompt.options[0]?.id ?? '' }
  const bank = Array.from({ length: 60 }, (_, n): Item => ({ ...item, key: `k${n}`, prompt, rubric: first }))
  expect(lintItems(bank, sampleCorpus).map((finding) => finding.rule)).toContain('KEY_POSITION')
})

test('a key that is always the smallest number is found, however the keys of other questions stand', () => {
  const { prompt, rubric, ...item } = choice()
  const others = Array.from({ length: 400 }, (_, n): Item => {
    const keyId = prompt.options[n % prompt.options.length]?.id ?? ''
    return { ...item, key: `k${n}`, prompt, rubric: { ...rubric, keyId } }
  })
  const numbers = Array.from({ length: 60 }, (_, n): Item => {
    const bySize = { ...prompt, fixedOrder: true as const }
    return { ...item, key: `n${n}`, prompt: bySize, rubric: { ...rubric, keyId: prompt.options[0]?.id ?? '' } }
  })
  const messages = lintItems([...others, ...numbers], sampleCorpus).filter(({ rule }) => rule === 'KEY_POSITION')
  expect(messages.map(({ message }) => message)).toContainEqual(expect.stringMatching(/^Of 60 questions .* numbers/))
})

test('a lure that is never right and comes up again and again is found, one that is the answer elsewhere is not', () => {
  const { prompt, rubric, ...item } = choice()
  const bank = (keyOf: (n: number) => string | undefined) =>
    Array.from({ length: 60 }, (_, n): Item => {
      return { ...item, key: `k${n}`, prompt, rubric: { ...rubric, keyId: keyOf(n) ?? '' } }
    })
  const worn = (items: readonly Item[]) => lintItems(items, sampleCorpus).filter(({ rule }) => rule === 'LURE_WORN')
  expect(worn(bank(() => prompt.options[0]?.id))).toHaveLength(prompt.options.length - 1)
  expect(worn(bank((n) => prompt.options[n % prompt.options.length]?.id))).toEqual([])
})

test('a scale on which nearly always one word is right is found', () => {
  const onScale = items.filter(({ template }) => template === 'basis')
  const facts = onScale.filter(({ rubric }) => rubric.key === onScale[0]?.rubric.key)
  const bank = Array.from({ length: 60 }, (_, n) => ({ ...facts[n % facts.length], key: `k${n}` }) as Item)
  const messages = lintItems(bank, sampleCorpus).filter(({ rule }) => rule === 'KEY_POSITION')
  expect(messages.map(({ message }) => message)).toEqual([expect.stringMatching(/4 words for basis, 100% have/)])
})
