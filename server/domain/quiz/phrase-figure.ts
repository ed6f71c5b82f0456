import type { Figure } from '../claims/claim.ts'
import { findUnit } from '../claims/units.ts'
import { phraseDate } from './phrase-date.ts'

/** Made once: making one takes a thousand times as long as using it. */
const inDigits = new Intl.NumberFormat('en-US', { maximumFractionDigits: 3 })

/**
 * A number in running text.
 * @returns "13,000", "1.28 million", "15.1 billion"
 */
export function phraseNumber(value: number): string {
  const scale = Math.abs(value) >= 1e9 ? 1e9 : Math.abs(value) >= 1e6 ? 1e6 : 1
  const digits = inDigits.format(value / scale)
  return scale === 1 ? digits : `${digits} ${scale === 1e9 ? 'billion' : 'million'}`
}

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
  const phrase = unit === 'date' ? phraseDate(text) : phraseQuantity(low ?? value, high ?? value, unit)
  phrased.set(figure, phrase)
  return phrase
}

function phraseQuantity(low: number, high: number, code: string): string {
  const plain = low === high ? phraseNumber(low) : `${shortLow(low, high)}–${phraseNumber(high)}`
  const unit = findUnit(code)
  if (code === 'percent') return `${plain}%`
  if (code.startsWith('USD')) return `$${plain}${code.slice(3).replace('/', ' a ')}`
  if (unit?.dimension === 'identifier')
    return `${unit.singular} ${plain.replaceAll(',', '')}`.replace(/^./, (c) => c.toUpperCase())
  return `${plain} ${low === 1 && high === 1 ? unit?.singular : unit?.plural}`
}

/** In "1–2 million" the scale is said once. */
function shortLow(low: number, high: number): string {
  const [lowDigits, lowScale] = phraseNumber(low).split(' ')
  const [, highScale] = phraseNumber(high).split(' ')
  return lowScale === highScale ? (lowDigits ?? '') : phraseNumber(low)
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
