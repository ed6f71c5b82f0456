import { expect, test } from 'vitest'
import type { Entry } from './entry.ts'
import { matchEntries } from './match-entries.ts'

const entry = (group: Entry['group'], text: string, note?: string): Entry => ({
  id: text,
  group,
  text,
  ...(note && { note }),
  does: { href: '/' },
})
const entries = [
  entry('actors', 'North Korea'),
  entry('actors', "Korean People's Army", 'North Korea'),
  entry('actors', 'Côte d’Ivoire'),
  entry('actors', 'Kim Jong Un', 'Person'),
  entry('pages', 'Claims'),
  entry('recent', 'North Korea, opened before'),
  entry('settings', 'Theme: Dark'),
  entry('sections', 'Problems for North Korea'),
  entry('claims', 'A claim that the server found'),
]
const found = (query: string) => matchEntries(entries, query).map(({ text }) => text)

test('what begins with the query comes first, and notes count too', () => {
  expect(found('north').slice(0, 2)).toEqual(['North Korea', "Korean People's Army"])
  expect(found('kor')[0]).toBe("Korean People's Army")
})

test('every word has to be there, in any order, whatever its case and its marks', () => {
  expect(found('KOREA problems')).toContain('Problems for North Korea')
  expect(found('korea problems')).not.toContain('North Korea')
  expect(found('cote')).toContain('Côte d’Ivoire')
})

test('a slip of the finger still finds a name, also before it is typed to its end', () => {
  expect(found('south kyrea')).toEqual(['A claim that the server found'])
  for (const typed of ['noth korea', 'norht korea', 'north kroea', 'problms', 'kim jung', 'kim-jung', 'kim jong-un'])
    expect(found(typed).length, typed).toBeGreaterThan(1)
  expect(found('kim jung')[0]).toBe('Kim Jong Un')
  expect(found('people army')).not.toContain('Kim Jong Un')
})

test('nothing is guessed where something holds what was typed, and no claim by another spelling beside it', () => {
  const guess: Entry = { ...entry('claims', 'A claim by another word'), isGuess: true }
  expect(matchEntries([...entries, guess], 'dark').map(({ text }) => text)).toEqual([
    'A claim that the server found',
    'Theme: Dark',
  ])
  expect(matchEntries([...entries, guess], 'drak')).toContain(guess)
})

test('claims come as the server found them', () => {
  expect(found('something else')).toEqual(['A claim that the server found'])
})

test('nothing typed shows what was opened last and where to go, not everything there is', () => {
  expect(found(' ')).toEqual(['North Korea, opened before', 'Claims'])
})

test('what was opened before is not named twice once something is typed', () => {
  expect(found('north korea')).not.toContain('North Korea, opened before')
  expect(found('dark')).toContain('Theme: Dark')
})
