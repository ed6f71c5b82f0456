import fc from 'fast-check'
import { expect, test } from 'vitest'
import { generateItems } from './generate-items.ts'
import { layOut, shapeOf } from './layout.ts'
import { presentPrompt } from './present-prompt.ts'
import { sampleCorpus } from './testing/sample-corpus.ts'

const items = generateItems(sampleCorpus)
const arbitraryItem = fc.constantFrom(...items)

test('a layout shows every option once, whatever the seed', () => {
  fc.assert(
    fc.property(arbitraryItem, fc.string(), ({ prompt }, seed) => {
      const shown = presentPrompt(prompt, layOut(shapeOf(prompt), seed))
      for (const column of ['options', 'lefts', 'rights'] as const) {
        const before: unknown = Reflect.get(prompt, column)
        const after: unknown = Reflect.get(shown, column)
        if (!Array.isArray(before) || !Array.isArray(after)) continue
        expect(new Set(after)).toEqual(new Set(before))
        expect(after).toHaveLength(before.length)
      }
    }),
  )
})

test('one of the stems is shown, and the others are not sent along', () => {
  fc.assert(
    fc.property(arbitraryItem, fc.string(), ({ prompt }, seed) => {
      const shown = presentPrompt(prompt, layOut(shapeOf(prompt), seed))
      expect(prompt.stems).toContain(shown.stem)
      expect(shown).not.toHaveProperty('stems')
    }),
  )
})

test('a scale keeps its order', () => {
  for (const { prompt } of items) {
    if (prompt.kind !== 'CHOICE' || !prompt.fixedOrder) continue
    expect(presentPrompt(prompt, layOut(shapeOf(prompt), 'any'))).toHaveProperty('options', prompt.options)
  }
})

test('over many seeds every option stands first about as often', () => {
  const firsts = Array.from({ length: 400 }, (_, n) =>
    layOut({ stems: 1, options: 4, rights: 0, fixedOrder: false }, `${n}`),
  )
  for (const place of [0, 1, 2, 3]) {
    const share = firsts.filter((layout) => layout.order[0] === place).length / firsts.length
    expect(share).toBeGreaterThan(0.17)
    expect(share).toBeLessThan(0.33)
  }
})

test('a layout that does not fit the prompt shows the options in their own order', () => {
  const item = items.find((each) => each.prompt.kind === 'CHOICE')
  if (item?.prompt.kind !== 'CHOICE') throw new Error('the sample has no choice item')
  const shown = presentPrompt(item.prompt, { stem: 9, order: [7, 7, 7, 7], rightOrder: [] })
  expect(shown).toMatchObject({ stem: item.prompt.stems[0], options: item.prompt.options })
})
