import { expect, test } from 'vitest'
import { pickPair } from './pick-pair.ts'

const mostSaid = ['arvania', 'belsk', 'corveth']

test('the address names the pair', () => {
  expect(pickPair(new URLSearchParams('a=corveth&b=arvania'), mostSaid)).toEqual(['corveth', 'arvania'])
})

test('a missing country is the most talked about one that is not there yet', () => {
  expect(pickPair(new URLSearchParams('a=arvania'), mostSaid)).toEqual(['arvania', 'belsk'])
  expect(pickPair(new URLSearchParams('b=arvania'), mostSaid)).toEqual(['belsk', 'arvania'])
  expect(pickPair(new URLSearchParams(), mostSaid)).toEqual(['arvania', 'belsk'])
})

test('with fewer than two countries there is nothing to compare', () => {
  expect(pickPair(new URLSearchParams(), ['arvania'])).toBeNull()
})
