import { expect, test } from 'vitest'
import { findNeighbourhoods } from './find-neighbourhoods.ts'
import { buildClaim } from './testing/build-corpus.ts'

const claimsOf = (section: string, count: number) =>
  Array.from({ length: count }, (_, n) =>
    buildClaim({ slug: `${section}-${n}`, locators: [{ section, paragraph: n, fingerprint: 'f' }] }),
  )
const sizes = (...counts: number[]) =>
  findNeighbourhoods(counts.flatMap((count, n) => claimsOf(`s${n}`, count))).map((run) => run.length)

test('a report of ordinary length is one neighbourhood', () => {
  expect(sizes(200, 100, 200)).toEqual([500])
})

test('a longer one is cut between sections, and inside a section only where that alone is too long', () => {
  expect(sizes(200, 200, 200, 300)).toEqual([400, 500])
  expect(sizes(10, 1100, 10)).toEqual([10, 500, 500, 110])
})

test('every claim is in one neighbourhood, in the order of the report', () => {
  const claims = [...claimsOf('a', 300), ...claimsOf('b', 700)]
  expect(findNeighbourhoods(claims).flat()).toEqual(claims)
})
