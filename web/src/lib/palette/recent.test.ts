import { expect, test } from 'vitest'
import type { Entry } from './entry.ts'
import { keepRecent, readRecent } from './recent.ts'

/** What a browser's storage does, in memory. */
function openStorage(kept: Record<string, string> = {}): Storage {
  const values = new Map(Object.entries(kept))
  return {
    get length() {
      return values.size
    },
    clear: () => values.clear(),
    getItem: (key) => values.get(key) ?? null,
    key: (index) => [...values.keys()][index] ?? null,
    removeItem: (key) => void values.delete(key),
    setItem: (key, value) => void values.set(key, value),
  }
}

const page = (href: string): Entry => ({ id: href, group: 'pages', text: `The page ${href}`, does: { href } })
const hrefs = (storage: Storage) => readRecent(storage).map(({ does }) => ('href' in does ? does.href : null))

test('the page opened last comes first, each stands once, and five are kept', () => {
  const storage = openStorage()
  for (const href of ['/a', '/b', '/c', '/d', '/e', '/f', '/b']) keepRecent(storage, page(href))
  expect(hrefs(storage)).toEqual(['/b', '/f', '/e', '/d', '/c'])
})

test('what opens no page is not kept', () => {
  const storage = openStorage()
  keepRecent(storage, { id: 'dark', group: 'settings', text: 'Dark', does: { theme: 'dark' } })
  expect(readRecent(storage)).toEqual([])
})

test('rubbish in the storage, and addresses of others, are passed over', () => {
  const kept = [
    { href: 'https://example.org', text: 'x' },
    { href: '//example.org', text: 'x' },
    { href: '/a' },
    7,
    null,
  ]
  expect(readRecent(openStorage({ 'palette-recent': JSON.stringify(kept) }))).toEqual([])
  for (const value of ['{', '7', '"/a"']) expect(readRecent(openStorage({ 'palette-recent': value }))).toEqual([])
})
