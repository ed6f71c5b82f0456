import { expect, test } from 'vitest'
import { answersCsv } from './answers-csv.ts'
import type { Prompt } from './types.ts'

const options = ['ore', 'grain'].map((text, at) => ({ id: `o${at}`, text }))
const choice = (stem: string): Prompt => ({ __typename: 'ChoicePrompt', kind: 'CHOICE', stem, options })
const question = (prompt: Prompt, responseText: string) => ({
  ordinal: 0,
  prompt,
  claim: { statement: 'It sells ore', locators: [{ paragraph: 3, section: { title: 'Trade' } }] },
  answer: {
    responseText,
    confidence: 0.9,
    grade: { credit: 0.5, verdict: 'PARTIAL' as const, remarks: [] },
    key: null,
  },
})
const secondLine = (csv: string) => csv.split('\r\n')[1]

test('every question has a line under the headings, with the claim also of one left open', () => {
  const open = { ...question(choice('Which?'), ''), ordinal: 1, answer: null }
  const csv = answersCsv([question(choice('What?'), 'ore'), open])
  expect(csv.split('\r\n')).toEqual([
    'Number,Question,Shown with it,Your answer,Right answer,Credit,Confidence,Claim,Locators',
    '1,What?,ore | grain,ore,,0.5,0.9,It sells ore,Trade 3',
    '2,Which?,ore | grain,,,,,It sells ore,Trade 3',
    '',
  ])
})

test('what was to be matched, ordered or judged is named', () => {
  const lineOf = (prompt: Prompt) => secondLine(answersCsv([question(prompt, 'x')]))
  const lefts = [{ id: 'l', text: 'Norland' }]
  const stem = 'Do'
  expect(lineOf({ __typename: 'MatchingPrompt', kind: 'MATCHING', stem, lefts, rights: options })).toContain(
    'Norland | ore | grain',
  )
  expect(lineOf({ __typename: 'OrderingPrompt', kind: 'ORDERING', stem, options })).toContain('ore | grain')
  expect(lineOf({ __typename: 'TrueFalsePrompt', kind: 'TRUE_FALSE', stem, statement: 'It sells.' })).toContain(
    'It sells.',
  )
})

test('commas, quotation marks and line breaks stay inside their field', () => {
  expect(secondLine(answersCsv([question(choice('Who said "no", and when?'), 'a,b')]))).toBe(
    '1,"Who said ""no"", and when?",ore | grain,"a,b",,0.5,0.9,It sells ore,Trade 3',
  )
})

test('an answer that a spreadsheet would run as a formula is a text', () => {
  expect(secondLine(answersCsv([question(choice('How many?'), '=1+1')]))).toContain(",'=1+1,")
})
