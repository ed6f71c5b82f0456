import { expect, test } from 'vitest'
import { splitCode } from './split-code.ts'

test('what stands in backticks is code, and one backtick alone is itself', () => {
  expect(splitCode('`first` or `last`, 5` each')).toEqual([
    { text: 'first', isCode: true },
    { text: ' or ', isCode: false },
    { text: 'last', isCode: true },
    { text: ', 5` each', isCode: false },
  ])
  expect(splitCode('')).toEqual([])
})
