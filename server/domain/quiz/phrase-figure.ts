import type { Figure } from '../claims/claim.ts'
import { formatFigure } from '../claims/format-figure.ts'
import { phraseDate } from './phrase-date.ts'
import { capitalise } from './phrase-sentence.ts'

/** Every figure is weighed as a lure for every other of its unit. */
const phrased = new WeakMap<Figure, string>()

/**
 * A figure as an option: number and unit without "about" or "at least", so that no option stands out by its form.
 * @returns "15,000–20,000 people", "$2,000 a month", "10–30%", "24 October 2024", "Article 4"
 */
export function phraseFigure(figure: Figure): string {
  const known = phrased.get(figure)
  if (known !== undefined) return known
  const { unit, text, low, high, value } = figure
  const ends = { low: low ?? value, high: high ?? value, unit, qualifier: 'EXACT' } as const
  const phrase = unit === 'date' ? phraseDate(text) : capitalise(formatFigure(ends))
  phrased.set(figure, phrase)
  return phrase
}

const QUALIFIER_WORDS = {
  EXACT: '',
  RANGE: '',
  ABOUT: 'about ',
  AT_LEAST: 'at least ',
  AT_MOST: 'up to ',
  OVER: 'over ',
  UNDER: 'under ',
} as const

/** @returns the figure with its qualifier, as an answer reads after the fact: "over 1,000 people a day" */
export function phraseQualifiedFigure(figure: Figure): string {
  return figure.unit === 'date' ? phraseFigure(figure) : QUALIFIER_WORDS[figure.qualifier] + phraseFigure(figure)
}
