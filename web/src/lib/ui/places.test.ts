import { expect, test } from 'vitest'
import { isAt, places } from './places.ts'

const here = (pathname: string) =>
  places()
    .filter((place) => isAt(place, pathname))
    .map(({ label }) => label)

test('a page marks the place it belongs to, and no other', () => {
  expect(here('/')).toEqual(['Today'])
  expect(here('/claims/some-claim')).toEqual(['Claims'])
  expect(here('/compare')).toEqual(['Actors'])
  expect(here('/quiz/new')).toEqual(['Build a quiz'])
})

test('an address that only begins alike belongs elsewhere', () => {
  expect(here('/claimsmanship')).toEqual([])
  expect(here('/quiz/1')).toEqual([])
})
