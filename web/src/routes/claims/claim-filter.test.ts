import { expect, test } from 'vitest'
import { readClaimFilter, toClaimWhere } from './claim-filter.ts'

test('an address without choices narrows nothing', () => {
  expect(toClaimWhere(readClaimFilter(new URLSearchParams('q=+&country=')))).toEqual({})
})

test('a paragraph without its section narrows nothing', () => {
  expect(toClaimWhere(readClaimFilter(new URLSearchParams('paragraph=2')))).toEqual({})
})

test('every choice in the address becomes a condition', () => {
  const filter = readClaimFilter(
    new URLSearchParams(
      'q=missile&country=china&topic=FIGURE&topic=RISK&basis=REPORTED&section=summary&paragraph=2&actor=kpa',
    ),
  )
  expect(toClaimWhere(filter)).toEqual({
    section: 'summary',
    paragraph: 2,
    actor: { slug: 'kpa' },
    country: 'china',
    topics: { in: ['FIGURE', 'RISK'] },
    basis: { in: ['REPORTED'] },
    statement: { contains: 'missile' },
  })
})
