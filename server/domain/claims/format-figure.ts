import type { Qualifier } from './vocabulary.ts'
import { findUnit } from './units.ts'

const PREFIX: Readonly<Record<Qualifier, string>> = {
  EXACT: '',
  ABOUT: 'about ',
  AT_LEAST: 'at least ',
  AT_MOST: 'at most ',
  OVER: 'over ',
  UNDER: 'under ',
  RANGE: '',
}

/** Made once: making one takes a thousand times as long as using it. */
const GROUPED = new Intl.NumberFormat('en', { maximumFractionDigits: 6 })
const UNGROUPED = new Intl.NumberFormat('en', { maximumFractionDigits: 6, useGrouping: false })

/** `low` and `high` are the same for a single number; a range goes with RANGE. Not for dates. */
export interface PrintedNumber {
  readonly low: number
  readonly high: number
  readonly unit: string
  readonly qualifier: Qualifier
}

/** @returns the figure as a reader sees it: "15,000–20,000 people", "over 1,000 people a day", "about $8,000" */
export function formatFigure({ low, high, unit, qualifier }: PrintedNumber): string {
  const { format } = isIdentifier(unit) ? UNGROUPED : GROUPED
  const sign = unit === 'USD' || unit.startsWith('USD/') ? '$' : ''
  const number = low === high ? `${sign}${format(low)}` : `${sign}${format(low)}–${sign}${format(high)}`
  return PREFIX[qualifier] + withUnit(number, unit, low === 1 && high === 1)
}

/** A resolution or an aircraft model is a name made of digits: it is never grouped, and its unit stands in front. */
function isIdentifier(unit: string): boolean {
  return findUnit(unit)?.dimension === 'identifier'
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
