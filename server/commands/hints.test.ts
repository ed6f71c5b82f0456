import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readPack } from './read-pack.ts'
import { packsFolder } from '../database/project-paths.ts'
import { numbersInText } from '../domain/claims/lint/numbers-in-text.ts'
import { phraseDate } from '../domain/quiz/phrase-date.ts'
import { parsePack } from '../domain/reports/parse-pack.ts'
import { toCorpus } from '../domain/reports/to-corpus.ts'
import { readNumber } from '../domain/grading/read-number.ts'

const figures = readdirSync(packsFolder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => {
    const parsed = parsePack(readPack(`${packsFolder}/${name}`))
    if ('problems' in parsed) throw new Error(`The pack ${name} cannot be read`)
    return toCorpus(parsed.pack).claims.flatMap((claim) => claim.figures)
  })
const counts = new Set(figures.filter(({ unit }) => unit !== 'date').flatMap(({ low, high }) => [low, high]))
const dates = figures.filter(({ unit, text }) => unit === 'date' && text.length > 4).map(({ text }) => phraseDate(text))

const DATE = /\d+ [A-Z][a-z]+ \d{4}/g

/** What is shown beside a field for a number, and what answers to a number that is none. */
const hints = [
  ...['NumericPrompt', 'IntervalPrompt'].flatMap((name) => {
    const source = readFileSync(new URL(`../../web/src/lib/quiz/${name}.svelte`, import.meta.url), 'utf8')
    return source.match(/.*for example.*/gi) ?? []
  }),
  ...['', 'many', '1 2', '5-1', '1.280', '2/3'].map((text) => refusalOf(text, 'people')),
  ...['soon', '24 October', '3.4.2024', '2024 - 2023'].map((text) => refusalOf(text, 'date')),
]

function refusalOf(text: string, unit: string): string {
  const number = readNumber(text, unit)
  return 'refused' in number ? number.message.replaceAll(`“${text}”`, '') : ''
}

test('an example of what to type is no answer to any question', () => {
  expect(hints.filter((hint) => /\d/.test(hint)).length).toBeGreaterThan(5)
  for (const hint of hints) {
    const given = numbersInText(hint.replace(DATE, '')).filter(({ value }) => counts.has(value))
    expect({ hint, given }).toEqual({ hint, given: [] })
    expect(dates.filter((date) => hint.includes(date))).toEqual([])
  }
})
