import { expect, test } from 'vitest'
import { numbersInText } from './numbers-in-text.ts'

const values = (text: string) => numbersInText(text).map(({ value }) => value)

test('thousands separators, decimals and signs are read', () => {
  expect(values('between 15,000 and 20,000 soldiers at $8,000, or 1.8% of 800000')).toEqual([
    15000, 20000, 8000, 1.8, 800000,
  ])
})

test('million and billion scale a number, and both ends of a range', () => {
  expect(values('1.28 million people and $15.1 billion')).toEqual([1280000, 15100000000])
  expect(values('10 to 12 million shells')).toEqual([10000000, 12000000])
  expect(values('10–12 million shells')).toEqual([10000000, 12000000])
})

test('days, years and decades are numbers', () => {
  expect(values('On 24 October 2024, as in the 1970s.')).toEqual([24, 2024, 1970])
})

test('a full stop after a number is no decimal point', () => {
  expect(values('It was 2024. In 1967, 3.')).toEqual([2024, 1967, 3])
})

test('digits inside names and ordinals are marked', () => {
  expect(numbersInText('MiG-21, G7 and the 38th parallel').map(({ isName }) => isName)).toEqual([true, true, true])
  expect(numbersInText('a 152-mm shell, 15-20 men').map(({ isName }) => isName)).toEqual([false, false, false])
})

test('a range that leaves thousands or the century to its other end is read in full', () => {
  expect(values('15–20,000 soldiers in the war of 1950–53, and 50-100 more')).toEqual([
    15000, 20000, 1950, 1953, 50, 100,
  ])
})
