import { expect, test } from 'vitest'
import { groupLocators } from './group-locators.ts'

const at = (title: string, paragraph: number) => ({ paragraph, section: { title } })

test('paragraphs of one section are named together, in order', () => {
  expect(groupLocators([at('Trade', 7), at('Summary', 2), at('Trade', 4), at('Trade', 5)])).toEqual([
    'Trade, paragraphs 4, 5 and 7',
    'Summary, paragraph 2',
  ])
})
