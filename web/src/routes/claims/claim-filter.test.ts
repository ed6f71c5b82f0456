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
      'country=china&topic=FIGURE&topic=RISK&basis=REPORTED&likelihood=LIKELY&section=summary&paragraph=2&actor=kpa',
    ),
  )
  expect(toClaimWhere(filter)).toEqual({
    section: 'summary',
    paragraph: 2,
    actor: { slug: 'kpa' },
    country: 'china',
    topics: { in: ['FIGURE', 'RISK'] },
    basis: { in: ['REPORTED'] },
    likelihood: { in: ['LIKELY'] },
  })
})

test('words are searched for once there is a letter in them, and no more of them than the search takes', () => {
  const read = (text: string) => readClaimFilter(new URLSearchParams({ q: text })).text
  expect(read(' "military cooperation" -missile ')).toBe('"military cooperation" -missile')
  for (const text of ['-', '"', ' ']) expect(read(text)).toBe('')
  expect(read('x'.repeat(300))).toHaveLength(200)
})

test('a sort or a view that nobody knows is the usual one', () => {
  expect(readClaimFilter(new URLSearchParams('sort=gossip&view=hologram'))).toMatchObject({
    sort: 'place',
    view: 'cards',
  })
})
