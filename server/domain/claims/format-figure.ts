import { formatNumber, formatRange } from './format-number.ts'
import { findUnit } from './units.ts'
import type { Qualifier } from './vocabulary.ts'

const PREFIX: Readonly<Record<Qualifier, string>> = {
  EXACT: '',
  ABOUT: 'about ',
  AT_LEAST: 'at least ',
  AT_MOST: 'at most ',
  OVER: 'over ',
  UNDER: 'under ',
  RANGE: '',
}

/** `low` and `high` are the same for a single number; a range goes with RANGE. Not for dates. */
export interface PrintedNumber {
  readonly low: number
  readonly high: number
  readonly unit: string
  readonly qualifier: Qualifier
}

/** @returns the figure as a reader sees it: "15,000–20,000 people", "over 1,000 people a day", "$5–10 million" */
export function formatFigure({ low, high, unit, qualifier }: PrintedNumber): string {
  const sign = unit === 'USD' || unit.startsWith('USD/') ? '$' : ''
  return PREFIX[qualifier] + withUnit(sign + formatEnds(low, high, unit), unit, low === 1 && high === 1)
}

/** A resolution or an aircraft model is a name made of digits: it is never grouped, and its unit stands in front. */
function formatEnds(low: number, high: number, unit: string): string {
  if (findUnit(unit)?.dimension === 'identifier') return low === high ? String(low) : `${low}–${high}`
  return low === high ? formatNumber(low) : formatRange(low, high)
}

function withUnit(number: string, code: string, isOne: boolean): string {
  const unit = findUnit(code)
  if (code === 'percent') return `${number}%`
  if (code === 'USD') return number
  if (code.startsWith('USD/')) return `${number} a ${code.slice('USD/'.length)}`
  if (code === 'mm') return `${number} mm`
  const name = (isOne ? unit?.singular : unit?.plural) ?? code
  if (unit?.dimension === 'identifier') return `${unit.singular} ${number}`
  return `${number} ${name}`
}
