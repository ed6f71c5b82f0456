import { expect, test } from 'vitest'
import { missedClaims } from './missed-claims.ts'

const asked = (slug: string, verdict: string | null) => ({
  answer: verdict === null ? null : { grade: { verdict }, claim: { slug } },
})

test('what was wrong or only partly right was missed, each claim once', () => {
  expect(
    missedClaims([
      asked('grain', 'CORRECT'),
      asked('ore', 'PARTIAL'),
      asked('fees', 'INCORRECT'),
      asked('ore', 'INCORRECT'),
    ]),
  ).toEqual(['ore', 'fees'])
})

test('an open question names no claim: nobody has seen which one it was about', () => {
  expect(missedClaims([asked('grain', null)])).toEqual([])
})
