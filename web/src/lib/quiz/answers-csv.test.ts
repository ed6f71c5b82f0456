import { expect, test } from 'vitest'
import { answersCsv } from './answers-csv.ts'

const question = (stem: string, responseText: string) => ({
  ordinal: 0,
  prompt: { stem },
  answer: {
    responseText,
    confidence: 0.9,
    grade: { credit: 0.5, verdict: 'PARTIAL' as const, feedback: [], parts: [] },
    key: null,
    claim: null,
  },
})
const secondLine = (csv: string) => csv.split('\r\n')[1]

test('every question has a line under the headings', () => {
  const csv = answersCsv([question('How many?', '900'), { ordinal: 1, prompt: { stem: 'Who?' }, answer: null }])
  expect(csv.split('\r\n')).toEqual([
    'Number,Question,Your answer,Right answer,Credit,Confidence,Claim,Locators',
    '1,How many?,900,,0.5,0.9,,',
    '2,Who?,,,,,,',
    '',
  ])
})

test('commas, quotation marks and line breaks stay inside their field', () => {
  expect(secondLine(answersCsv([question('Who said "no", and when?', 'a,b')]))).toBe(
    '1,"Who said ""no"", and when?","a,b",,0.5,0.9,,',
  )
})

test('an answer that a spreadsheet would run as a formula is a text', () => {
  expect(secondLine(answersCsv([question('How many?', '=1+1')]))).toBe("1,How many?,'=1+1,,0.5,0.9,,")
})
