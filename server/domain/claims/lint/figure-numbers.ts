import type { Figure } from '../claim.ts'
import { SCALES } from './numbers-in-text.ts'

const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const WORDS: Readonly<Record<number, string>> = {
  0.5: 'half|halves',
  1: 'one|an?|single',
  2: 'two|twice|doubled?|doubles|couple|pair|both',
  3: 'three|thrice|tripled?',
  4: 'four',
  5: 'five',
  6: 'six',
  7: 'seven',
  8: 'eight',
  9: 'nine',
  10: 'ten|decade',
  12: 'twelve|dozen',
  50: 'half',
}

/** @returns the numbers that stand for the figure in a text: its ends, or the year and day of a date, and its as-of year */
export function figureNumbers({ unit, low, high, text, asOf }: Figure): number[] {
  const parts = unit === 'date' ? [text.slice(0, 4), text.slice(8)].filter(Boolean).map(Number) : [low, high]
  const year = asOf === null ? null : Number(asOf.slice(0, 4))
  return [...parts, year].filter((number) => number !== null)
}

/** @returns whether a text holds the figure, in digits (given as values) or in words */
export function holdsFigure(text: string, values: readonly number[], figure: Figure): boolean {
  if (figure.unit === 'date') {
    const month = MONTHS[Number(figure.text.slice(5, 7)) - 1]
    return values.includes(Number(figure.text.slice(0, 4))) || (month !== undefined && text.includes(month))
  }
  return [figure.low, figure.high].every(
    (end) => end === null || values.includes(end) || spellings(end).some((words) => words.test(text)),
  )
}

/** @returns what finds a number in words: "six", "six million", "half a million" */
function spellings(value: number): RegExp[] {
  const bare = WORDS[value]
  const scaled = Object.entries(SCALES).flatMap(([scale, factor]) => {
    const words = WORDS[value / factor]
    return words === undefined ? [] : [new RegExp(`\\b(?:${words})(?: an?)? ${scale}\\b`, 'i')]
  })
  return bare === undefined ? scaled : [new RegExp(`\\b(?:${bare})\\b`, 'i'), ...scaled]
}
