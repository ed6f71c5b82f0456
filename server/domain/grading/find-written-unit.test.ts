import { expect, test } from 'vitest'
import { UNITS } from '../claims/units.ts'
import { findWrittenUnit } from './find-written-unit.ts'

test.each([
  ['dollars a month', 'USD', 'USD/month'],
  ['$ monthly', 'USD', 'USD/month'],
  ['$', 'USD/year', 'USD/year'],
  ['USD', 'USD/month', 'USD/month'],
  ['a month', 'USD/month', 'USD/month'],
  ['per day', 'people/day', 'people/day'],
  ['North Korean soldiers', 'people', 'people'],
  ['U.S. dollars', 'USD', 'USD'],
  ['rouble', 'USD', 'RUB'],
])('“%s”, where %s is expected, is %s', (text, expected, code) => {
  expect(findWrittenUnit(text, expected)?.code).toBe(code)
})

test.each(['€', 'bananas', '€ a month', '€ dollars', 'shopping', ''])('“%s” is no unit of the list', (text) => {
  expect(findWrittenUnit(text, 'USD/month')).toBeUndefined()
})

test('every unit is found by each of its own names', () => {
  for (const { code, singular, plural, aliases } of UNITS) {
    for (const name of [code, singular, plural, ...aliases]) expect(findWrittenUnit(name, code)?.code).toBe(code)
  }
})
