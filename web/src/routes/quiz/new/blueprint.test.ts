import { expect, test } from 'vitest'
import { holdsPreset, presets, readBlueprint, withoutNonsense } from './blueprint.ts'

test('a bare address asks for ten questions of practice on everything, with confidence', () => {
  expect(readBlueprint(new URLSearchParams())).toEqual({
    mode: 'PRACTICE',
    topics: [],
    actors: [],
    sections: [],
    templates: [],
    length: 10,
    confidence: true,
    timeLimitSeconds: null,
  })
})

test('every choice of the form is read back from the address', () => {
  const params = new URLSearchParams(
    'mode=EXAM&topic=MOTIVE&country=china&section=summary&kind=basis&kind=figure-choice&length=20&confidence=off&minutes=15',
  )
  expect(readBlueprint(params)).toEqual({
    mode: 'EXAM',
    topics: ['MOTIVE'],
    actors: ['china'],
    sections: ['summary'],
    templates: ['basis', 'figure-choice'],
    length: 20,
    confidence: false,
    timeLimitSeconds: 900,
  })
})

test('a preset is marked while the address says it and nothing else, also where the form says the usual things', () => {
  const held = (query: string) =>
    presets()
      .filter((preset) => holdsPreset(new URLSearchParams(query), preset.query))
      .map(({ label }) => label)
  expect(held('report=troops')).toEqual(['Everything'])
  expect(held('report=troops&topic=MOTIVE&mode=PRACTICE&length=10&confidence=on')).toEqual(['Motives'])
  expect(held('topic=MOTIVE&country=china')).toEqual([])
})

test.each([
  'minutes=-3',
  'minutes=0',
  'minutes=0.1',
  'minutes=1.5',
  'minutes=99999',
  'minutes=soon',
  'length=0',
  'mode=X',
])('what an address cannot mean is dropped from it: %s', (nonsense) => {
  expect(String(withoutNonsense(new URLSearchParams(`topic=MOTIVE&${nonsense}&country=china`)))).toBe(
    'topic=MOTIVE&country=china',
  )
})

test('an address that can mean all it says stays as it is', () => {
  expect(withoutNonsense(new URLSearchParams('report=troops&minutes=120&length=7&confidence=off'))).toBeNull()
})
