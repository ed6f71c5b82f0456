import { expect, test } from 'vitest'
import { InputProblem, readHeaders, readVariables } from './read-input.ts'

test('headers stand one a line', () => {
  expect(readHeaders('authorization: Bearer a:b\n\n X-Debrief-Trace:sql ')).toEqual([
    ['authorization', 'Bearer a:b'],
    ['X-Debrief-Trace', 'sql'],
  ])
  expect(readHeaders('')).toEqual([])
})

test.each(['Bearer abc', 'a b: c', ': c'])('“%s” is no header', (line) => {
  expect(() => readHeaders(line)).toThrow(InputProblem)
})

test('variables are a JSON object, or nothing', () => {
  expect(readVariables(' {"first": 3} ')).toEqual({ first: 3 })
  expect(readVariables('  \n')).toBeUndefined()
})

test.each(['{', '[1]', 'null', '3'])('variables like %s are refused in words', (text) => {
  expect(() => readVariables(text)).toThrow(/variables/)
})
