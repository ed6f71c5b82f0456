import { expect, test } from 'vitest'
import { readBlueprint } from './blueprint.ts'

test('a bare address asks for ten questions of practice on everything, with confidence', () => {
  expect(readBlueprint(new URLSearchParams())).toEqual({
    mode: 'PRACTICE',
    topics: [],
    actors: [],
    sections: [],
    length: 10,
    confidence: true,
    timeLimitSeconds: null,
  })
})

test('every choice of the form is read back from the address', () => {
  const params = new URLSearchParams(
    'mode=EXAM&topic=MOTIVE&country=china&section=summary&length=20&confidence=off&minutes=15',
  )
  expect(readBlueprint(params)).toEqual({
    mode: 'EXAM',
    topics: ['MOTIVE'],
    actors: ['china'],
    sections: ['summary'],
    length: 20,
    confidence: false,
    timeLimitSeconds: 900,
  })
})
