import type { Claim, Figure } from '../../claims/claim.ts'
import { formatNumber } from '../../claims/format-number.ts'
import { findUnit } from '../../claims/units.ts'
import type { ClaimIndex } from '../claim-index.ts'
import { hashText } from '../hash-text.ts'
import { areTwins, figureLures } from '../lures/figure-lures.ts'
import { containsWords } from '../mentions-actor.ts'
import { datePrecision, phraseDate } from '../phrase-date.ts'
import { replaceOnce, type Swap } from './swap.ts'

/** The nearest lures take turns. */
const TURN_TAKING = 4
const MOST_TIMES = 8
const MOST_YEARS = 15
const DAYS_IN_YEAR = 366

/**
 * Puts another figure of the same unit in the place of each figure that the statement spells out. A claim that gives
 * one sum in two currencies is left alone, since the second would give the swap away.
 */
export function swapFigures(claim: Claim, index: ClaimIndex): Swap[] {
  return claim.figures.flatMap((figure) => {
    const said = spell(figure)
    const isConverted =
      findUnit(figure.unit)?.dimension === 'money' && claim.figures.some((other) => isOtherMoney(other, figure))
    if (!said || isConverted) return []
    const lures = figureLures({ claim, figure }, index).filter(
      (lure) => isFalse(figure, lure.figure) && spell(lure.figure),
    )
    const twins = lures.filter((lure) => areTwins(figure, lure.figure))
    const near = twins.length > 0 ? twins : lures.slice(0, TURN_TAKING)
    const lure = near[hashText(`${claim.slug} ${figure.label}`) % Math.max(near.length, 1)]
    const shown = lure && spell(lure.figure)
    const statement = shown && !containsWords(claim.statement, shown) && replaceOnce(claim.statement, said, shown)
    return statement && endsAfterItBegins(statement) ? [{ statement, said, shown, claim: lure.claim.slug }] : []
  })
}

/** @returns the number as statements spell it; null for a range */
function spell(figure: Figure): string | null {
  if (figure.unit === 'date') return phraseDate(figure.text)
  const isRange = figure.low !== null && figure.high !== null && figure.low !== figure.high
  if (isRange) return null
  return findUnit(figure.unit)?.dimension === 'identifier' ? String(figure.value) : formatNumber(figure.value)
}

/** "Over 500" still holds for 1,000, "1 years" is no English, and a number of quite another size fools nobody. */
function isFalse(figure: Figure, lure: Figure): boolean {
  const difference = Math.abs(figure.value - lure.value)
  if (figure.unit === 'date')
    return difference <= (datePrecision(figure.text) === 'year' ? MOST_YEARS : 1) * DAYS_IN_YEAR
  if (difference > (MOST_TIMES - 1) * Math.min(figure.value, lure.value)) return false
  if (figure.value === 1 || lure.value === 1) return false
  if (figure.qualifier === 'OVER' || figure.qualifier === 'AT_LEAST') return lure.value > figure.value
  if (figure.qualifier === 'UNDER' || figure.qualifier === 'AT_MOST') return lure.value < figure.value
  return true
}

function isOtherMoney(other: Figure, figure: Figure): boolean {
  return other !== figure && findUnit(other.unit)?.dimension === 'money'
}

/** "Fought from 1960 to 1953", "in 1973 and 1968": an order that nobody writes. */
function endsAfterItBegins(statement: string): boolean {
  const [, from, to] = /\b(?:from|between|in) (\d{4}) (?:to|and) (\d{4})\b/i.exec(statement) ?? []
  return from === undefined || to === undefined || Number(from) < Number(to)
}
