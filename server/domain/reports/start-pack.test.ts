import { expect, test } from 'vitest'
import { checkPack } from './check-pack.ts'
import { startPack } from './start-pack.ts'

const paragraphs = [
  { section: 'quay', sectionTitle: 'The "long" quay', paragraph: 1, kind: 'para', text: 'The quay is long.' },
  { section: 'quay', sectionTitle: 'The "long" quay', paragraph: 2, kind: 'caption', text: 'A photograph.' },
  { section: 'end', paragraph: 1, kind: 'para', text: 'That is all.' },
]
const cut = { title: 'The "port"', isLabelled: true, paragraphs, headings: [] }

test('a new pack can be read at once, and lacks nothing but claims and what its author has to write', () => {
  const { pack, problems } = checkPack(startPack('port', cut))
  expect(pack?.report.sections.map(({ slug, title }) => [slug, title])).toEqual([
    ['quay', 'The "long" quay'],
    ['end', 'end'],
  ])
  expect(pack?.report.title).toBe('The "port"')
  expect(new Set(problems.map(({ code }) => code))).toEqual(
    new Set(['PLACEHOLDER', 'UNUSED_ACTOR', 'PARAGRAPH_WITHOUT_CLAIM']),
  )
})

test('nothing that a new pack says in place of its author passes', () => {
  const placeholders = (title: string | null) =>
    checkPack(startPack('port', { ...cut, title })).problems.filter(({ code }) => code === 'PLACEHOLDER')
  expect(placeholders('The port').map(({ path }) => path)).toEqual(['summary', 'actors[0].slug'])
  expect(placeholders(null).map(({ path }) => path)).toContain('title')
})

test('no sentence of the text gets into the pack', () => {
  for (const file of startPack('port', cut))
    for (const { text: words } of paragraphs) expect(file.text).not.toContain(words)
})
