import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { editPack, readExamplePack } from '../../../test/read-example-pack.ts'
import { checkPack } from './check-pack.ts'
import type { PackFile } from './problem.ts'
import { parseReportText, type ReportText } from './report-text.ts'

const json = readFileSync(new URL('../../../prisma/reports/example-harbour/text.json', import.meta.url), 'utf8')
const parsed = parseReportText(json)
const text = 'text' in parsed ? parsed.text : []

const label = (paragraphs: ReportText) => ({ title: null, isLabelled: true, paragraphs, headings: [] })
const codes = (files: readonly PackFile[], words: ReportText) =>
  checkPack(files, label(words)).problems.map(({ code }) => code)

test('the text of the example is that of its fingerprints, with every figure where it is said to stand', () => {
  expect(text).toHaveLength(14)
  expect(codes(readExamplePack(), text)).toEqual([])
})

test('white space makes no difference, a changed word does', () => {
  expect(
    codes(
      readExamplePack(),
      text.map((each) => ({ ...each, text: ` ${each.text.replaceAll(' ', '\u00a0')}` })),
    ),
  ).toEqual([])
  expect(
    codes(
      readExamplePack(),
      text.map((each) => ({ ...each, text: each.text.replace('Dolen', 'Dolan') })),
    ),
  ).toEqual(['TEXT_DIFFERS'])
})

test('a missing paragraph and one that is not declared are told apart', () => {
  expect(codes(readExamplePack(), text.slice(0, -1))).toEqual(['TEXT_MISSING'])
  expect(codes(readExamplePack(), [...text, { section: 'annex', paragraph: 1, kind: 'para', text: 'More.' }])).toEqual([
    'TEXT_NOT_DECLARED',
  ])
})

test('a figure that its paragraph does not hold is found', () => {
  const pack = editPack(
    editPack(readExamplePack(), 'about 2,000 dockers', 'about 3,000 dockers'),
    'value: 2000\n',
    'value: 3000\n',
  )
  expect(checkPack(pack, label(text)).problems).toMatchObject([
    { code: 'FIGURE_NOT_IN_TEXT', value: 'about 3,000 people', severity: 'warning' },
  ])
})

test('a figure that is worked out says so, and only while the paragraph does not give it', () => {
  const files = editPack(readExamplePack(), 'value: 2000\n', 'value: 2000\n        unwritten: Counted from the list.\n')
  expect(codes(files, text)).toEqual(['WRITTEN_AFTER_ALL'])
  const changed = editPack(
    editPack(files, 'about 2,000 dockers', 'about 3,000 dockers'),
    'value: 2000\n',
    'value: 3000\n',
  )
  expect(codes(changed, text)).toEqual([])
})

test('a text file of another form is refused with a sentence that names the form', () => {
  for (const wrong of ['not JSON', '{}', '[{ "section": 1 }]', '[{ "section": "a", "paragraph": 1 }]'])
    expect(parseReportText(wrong), wrong).toMatchObject({
      refusal: expect.stringContaining('The text file is not a JSON list'),
    })
  const twice = JSON.stringify([text[0], text[0]])
  expect(parseReportText(twice)).toEqual({ refusal: 'The text file has paragraph summary/1 twice.' })
})
