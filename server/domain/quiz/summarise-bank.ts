import type { Item } from './item.ts'
import { WHOLE_SCALES } from './whole-scales.ts'

export interface Tally {
  readonly name: string
  readonly count: number
}

/** Of the choice items with so many options, how many have their key in each place. */
export interface KeyPlaces {
  readonly options: number
  readonly counts: readonly number[]
}

/** What a bank holds. Tallies are most frequent first. */
export interface BankSummary {
  readonly items: number
  readonly byKind: readonly Tally[]
  readonly byTemplate: readonly Tally[]
  readonly byTopic: readonly Tally[]
  /** An item of two countries counts under both; '' holds those of none. */
  readonly byCountry: readonly Tally[]
  /** Items whose options stand on a whole scale are left out: their key stands where the report has it. */
  readonly keyPlaces: readonly KeyPlaces[]
  /** The same of numbers and dates, which stand by size: in place 1 the key is the smallest. */
  readonly keyRanks: readonly KeyPlaces[]
  /** Longest option against shortest over choice items: the median, the 95th percentile and the most. */
  readonly lengthRatio: { readonly median: number; readonly p95: number; readonly most: number }
  /** Choice items whose key is their longest option, as a share 0–1: about one in the number of options is chance. */
  readonly longestIsKey: number
}

export function summariseBank(items: readonly Item[]): BankSummary {
  const drawn = items.filter(({ template }) => !WHOLE_SCALES.has(template)).flatMap((item) => toChoice(item) ?? [])
  const choices = drawn.filter(({ isBySize }) => !isBySize)
  const ratios = choices.map(({ lengths }) => Math.max(...lengths) / Math.min(...lengths)).sort((a, b) => a - b)
  const at = (share: number) => ratios[Math.min(ratios.length - 1, Math.floor(share * ratios.length))] ?? 1
  return {
    items: items.length,
    byKind: tally(items.map(({ prompt }) => prompt.kind)),
    byTemplate: tally(items.map(({ template }) => template)),
    byTopic: tally(items.map(({ topic }) => topic)),
    byCountry: tally(items.flatMap(({ countries }) => (countries.length > 0 ? countries : ['']))),
    keyPlaces: countKeyPlaces(choices),
    keyRanks: countKeyPlaces(drawn.filter(({ isBySize }) => isBySize)),
    lengthRatio: { median: at(0.5), p95: at(0.95), most: at(1) },
    longestIsKey:
      choices.filter(({ lengths, place }) => lengths[place] === Math.max(...lengths)).length / choices.length,
  }
}

interface Choice {
  readonly isBySize: boolean
  readonly place: number
  readonly lengths: readonly number[]
}

function toChoice({ prompt, rubric }: Item): Choice | null {
  if (prompt.kind !== 'CHOICE' || rubric.kind !== 'CHOICE') return null
  return {
    isBySize: prompt.fixedOrder === true,
    place: prompt.options.findIndex(({ id }) => id === rubric.keyId),
    lengths: prompt.options.map(({ text }) => text.length),
  }
}

function countKeyPlaces(choices: readonly Choice[]): KeyPlaces[] {
  const bySize = Map.groupBy(choices, ({ lengths }) => lengths.length)
  return [...bySize]
    .sort(([a], [b]) => a - b)
    .map(([options, group]) => ({
      options,
      counts: Array.from({ length: options }, (_, place) => group.filter((choice) => choice.place === place).length),
    }))
}

function tally(names: readonly string[]): Tally[] {
  return [...Map.groupBy(names, (name) => name)]
    .map(([name, group]) => ({ name, count: group.length }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
}
