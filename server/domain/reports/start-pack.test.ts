import { expect, test } from 'vitest'
import { checkPack } from './check-pack.ts'
import { startPack } from './start-pack.ts'

const paragraphs = [
  { section: 'quay', sectionTitle: 'The "long" quay', paragraph: 1, kind: 'para', text: 'The quay is long.' },
  { section: 'quay', sectionTitle: 'The "long" quay', paragraph: 2, kind: 'caption', text: 'A photograph.' },
  { section: 'end', paragraph: 1, kind: 'para', text: 'That is all.' },
]
const cut = { title: 'The "port"', isLabelled: true, paragraphs, headings: [] }

test('a new pack can be read at once, and lacks nothing but actors in use and claims', () => {
  const { pack, problems } = checkPack(startPack('port', cut))
  expect(pack?.report.sections.map(({ slug, title }) => [slug, title])).toEqual([
    ['quay', 'The "long" quay'],
    ['end', 'end'],
  ])
  expect(pack?.report.title).toBe('The "port"')
  expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['UNUSED_ACTOR', 'PARAGRAPH_WITHOUT_CLAIM']))
})

test('no sentence of the text gets into the pack', () => {
  for (const file of startPack('port', cut))
    for (const { text: words } of paragraphs) expect(file.text).not.toContain(words)
})
