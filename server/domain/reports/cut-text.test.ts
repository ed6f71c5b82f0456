import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readExamplePack } from '../../../test/read-example-pack.ts'
import { checkPack } from './check-pack.ts'
import { cutText } from './cut-text.ts'
import { parsePack } from './parse-pack.ts'
import { startPack } from './start-pack.ts'

function cut(text: string) {
  const outcome = cutText(text)
  if ('refusal' in outcome) throw new Error(outcome.refusal)
  return outcome.cut
}
const locate = (text: string) =>
  cut(text).paragraphs.map(({ section, paragraph, kind, text: words }) => `${section}/${paragraph} ${kind} ${words}`)
const json = readFileSync(new URL('../../../prisma/reports/example-harbour/text.json', import.meta.url), 'utf8')
const example = cut(json).paragraphs
const bySection = [...Map.groupBy(example, ({ section }) => section)]
const problems = (text: string) => checkPack(readExamplePack(), cut(text)).problems.map(({ message }) => message)

test('Markdown is cut at its headings, and the one above all others is the title', () => {
  const text =
    '# The port\n\nBefore.\n\n## What’s *next*?\n\nOne\nline.\n\n- first\n- second\n\n> said\n\n## What’s next?\n\nEnd.'
  expect(cut(text).title).toBe('The port')
  expect(locate(text)).toEqual([
    'front-matter/1 para Before.',
    'whats-next/1 para One line.',
    'whats-next/2 listitem first',
    'whats-next/3 listitem second',
    'whats-next/4 quotation said',
    'whats-next-2/1 para End.',
  ])
})

test('plain text is cut at empty lines and at short lines without a full stop; a caption is no heading', () => {
  const text =
    'The quay\n\n    The quay is long,\nand <so> is the crane of 1986.\n\nFigure 1: The quay\n\nThe figure shows the quay.\n'
  expect(locate(text)).toEqual([
    'the-quay/1 para The quay is long, and <so> is the crane of 1986.',
    'the-quay/2 para Figure 1: The quay',
    'the-quay/3 para The figure shows the quay.',
  ])
})

test('a heading may be a question, and a long one is cut short at a word', () => {
  const text = `Why so long?\n\nThe quay is long for a reason.\n\n${'Very long words '.repeat(5)}\n\nIt is ${'so '.repeat(40)} long.`
  expect(cut(text).paragraphs.map(({ section }) => section)).toEqual([
    'why-so-long',
    'very-long-words-very-long-words-very-long-words-very-long',
  ])
})

test('a text that labels its paragraphs is taken at its word', () => {
  const text = '## quay — The quay\n\n[quay/2] (caption) A photograph.\n[quay/4] First line\nsecond line.\n'
  expect(locate(text)).toEqual(['quay/2 caption A photograph.', 'quay/4 para First line\nsecond line.'])
  expect(cut(text).paragraphs[0]?.sectionTitle).toBe('The quay')
  expect(cutText('[quay/2] One.\n\n[quay/2] Two.')).toEqual({
    refusal: 'The text file has paragraph quay/2 twice: number them apart.',
  })
})

test('the same report passes as JSON, labelled, as Markdown and as wrapped plain text under headings of its own', () => {
  const labelled = example.map(({ section, paragraph, kind, text }) => `[${section}/${paragraph}] (${kind}) ${text}`)
  const markdown = bySection.map(
    ([, list]) => `## Another heading\n\n${list.map(({ text }) => `- ${text}`).join('\n\n')}`,
  )
  const plain = bySection.map(([, list]) =>
    list.map(({ text }) => text.replaceAll(/(.{40}\S*) /g, '$1\r\n')).join('\r\n\r\n'),
  )
  for (const text of [json, labelled.join('\n'), markdown.join('\n\n'), `\uFEFF${plain.join('\r\n\r\n')}`])
    expect(problems(text)).toEqual([])
})

test('a changed paragraph of an unlabelled copy is named as changed, a missing one as missing', () => {
  const plain = example.map(({ text }) => text)
  expect(problems(plain.join('\n\n').replace('25 years', '26 years'))[0]).toMatch(
    /^Paragraph lease-and-motives\/1 reads/,
  )
  expect(problems(plain.slice(1).join('\n\n'))).toEqual([
    expect.stringMatching(/^The text has no paragraph summary\/1/),
  ])
})

test('a pack started from a text is sound and fits that text', () => {
  for (const text of ['# A: "port"\n\n## 1. Quay\n\nOne.\n\n## 2. Quay\n\n* Two.\n', 'One.\n\nTwo.\n']) {
    const files = startPack('port', cut(text))
    expect(parsePack(files)).toHaveProperty('pack')
    const codes = checkPack(files, cut(text)).problems.map(({ code }) => code)
    expect(codes.filter((code) => code.startsWith('TEXT'))).toEqual([])
  }
})

test('an empty file is refused', () => {
  expect(cutText(' \n')).toEqual({ refusal: expect.stringContaining('holds no paragraph') })
})
