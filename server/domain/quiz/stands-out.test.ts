import { expect, test } from 'vitest'
import { standsOut } from './stands-out.ts'

test.each([
  ['10–30%', ['40%', '50%'], 'the only range'],
  ['$10–$30', ['$40', '$50'], 'the only range'],
  ['10%', ['20–30%', '40–50%'], 'the only single number'],
  ['1.28 million people', ['100,000 people', '500,000 people'], 'the only number in words'],
  ['500,000 people', ['1.28 million people', '2 million people'], 'the only number in digits'],
  ['$95,835', ['$8,000', '$15,000', '$17,000'], 'the only precise number'],
])('%s beside %j is %s', (key, lures, what) => {
  expect(
    standsOut(
      { text: key },
      lures.map((text) => ({ text })),
    ),
  ).toBe(what)
})

test.each([
  ['10–30%', ['40%', '50–60%']],
  ['$7 billion', ['$100 million', '$15.1 billion']],
  ['1,500 people', ['450 people', '10,000 people']],
  ['24 October 2024', ['19 June 2024', '5 November 2024']],
  ['2017', ['2022', '2024']],
  ['Article 51', ['Article 3', 'Article 4']],
  ['to keep the peace', ['to win the race', 'to sail home']],
])('%s beside %j is one of them', (key, lures) => {
  expect(
    standsOut(
      { text: key },
      lures.map((text) => ({ text })),
    ),
  ).toBeNull()
})
