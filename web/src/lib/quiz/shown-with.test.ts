import { expect, test } from 'vitest'
import { shownWith } from './shown-with.ts'
import type { Prompt } from './types.ts'

const numeric = (unit: object) => ({ __typename: 'NumericPrompt', unit }) as Prompt

test('a count is asked for in its unit, the number of an article in none', () => {
  expect(shownWith(numeric({ code: 'people', plural: 'people', isName: false }))).toEqual(['in people'])
  expect(shownWith(numeric({ code: 'article', plural: 'articles', isName: true }))).toEqual([])
})
