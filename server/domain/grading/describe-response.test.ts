import { expect, test } from 'vitest'
import type { Prompt, Response } from '../quiz/item.ts'
import { describeResponse } from './describe-response.ts'

const stems = ['?'] as const
const options = [
  { id: 'a', text: 'China' },
  { id: 'b', text: 'Japan' },
]
const cases: readonly (readonly [Prompt, Response, string])[] = [
  [{ kind: 'CHOICE', stems, options }, { kind: 'CHOICE', choice: 'b' }, 'Japan'],
  [{ kind: 'CHOICE', stems, options }, { kind: 'CHOICE', choice: 'z' }, 'z'],
  [{ kind: 'MULTI_CHOICE', stems, options }, { kind: 'MULTI_CHOICE', choices: ['b', 'a'] }, 'Japan; China'],
  [
    { kind: 'TRUE_FALSE', stems, statement: '' },
    { kind: 'TRUE_FALSE', trueFalse: false },
    'No, something in it was changed',
  ],
  [{ kind: 'SHORT_ANSWER', stems, before: '', after: '' }, { kind: 'SHORT_ANSWER', text: ' Kim ' }, 'Kim'],
  [
    { kind: 'NUMERIC', stems, unit: 'USD/month' },
    { kind: 'NUMERIC', text: '2,000', unit: 'USD/month' },
    '2,000 US dollars a month',
  ],
  [
    { kind: 'NUMERIC', stems, unit: 'people' },
    { kind: 'NUMERIC', text: '10k soldiers', unit: 'people' },
    '10k soldiers',
  ],
  [{ kind: 'NUMERIC', stems, unit: 'people' }, { kind: 'NUMERIC', text: '10k', unit: null }, '10k'],
  [
    { kind: 'INTERVAL', stems, unit: 'people', level: 0.8 },
    { kind: 'INTERVAL', low: 9000, high: 11000 },
    '9,000–11,000 people',
  ],
  [
    { kind: 'INTERVAL', stems, unit: 'date', level: 0.8 },
    { kind: 'INTERVAL', low: 20_020, high: 20_022 },
    '24 October 2024 – 26 October 2024',
  ],
  [
    { kind: 'MATCHING', stems, lefts: options, rights: [{ id: 'r', text: 'tolerates it' }] },
    { kind: 'MATCHING', matches: [{ leftId: 'a', rightId: 'r' }] },
    'China → tolerates it',
  ],
  [{ kind: 'ORDERING', stems, options }, { kind: 'ORDERING', order: ['b', 'a'] }, '1. Japan; 2. China'],
]

test.each(cases)('%j answered with %j reads “%s”', (prompt, response, words) => {
  expect(describeResponse(prompt, response)).toBe(words)
})
