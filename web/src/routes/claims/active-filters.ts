import { basisNames, likelihoodNames, topicNames } from '#lib/claims/words.ts'
import { formatSentence } from '#lib/ui/format.ts'
import type { ClaimFilter } from './claim-filter.ts'

/** One thing that the list is narrowed to. */
export interface ActiveFilter {
  /** Parameter of the address, and the value that stands for it there. */
  readonly name: string
  readonly value: string
  readonly label: string
}

/**
 * What the list is narrowed to, one entry for each thing that can be taken away again. The report is none of them: the
 * list always has one, or all.
 * @param names  of short names of countries, sections and actors; those that are missing are shown as they are
 */
export function listActiveFilters(filter: ClaimFilter, names: ReadonlyMap<string, string>): ActiveFilter[] {
  const named = (name: 'country' | 'section' | 'actor'): ActiveFilter[] => {
    const value = filter[name]
    return value ? [{ name, value, label: names.get(value) ?? value }] : []
  }
  const words = <Word extends string>(name: string, chosen: readonly Word[], labels: Readonly<Record<Word, string>>) =>
    chosen.map((value) => ({ name, value, label: formatSentence(labels[value]) }))
  return [
    ...(filter.text ? [{ name: 'q', value: filter.text, label: `“${filter.text}”` }] : []),
    ...words('topic', filter.topics, topicNames()),
    ...named('country'),
    ...named('actor'),
    ...words('basis', filter.bases, basisNames()),
    ...words('likelihood', filter.likelihoods, likelihoodNames()),
    ...named('section'),
    ...(filter.section && filter.paragraph
      ? [{ name: 'paragraph', value: String(filter.paragraph), label: `Paragraph ${filter.paragraph}` }]
      : []),
  ]
}

/** Takes one filter out of an address, with what makes no sense without it. */
export function withoutFilter(search: string, { name, value }: Pick<ActiveFilter, 'name' | 'value'>): string {
  const query = firstPageOf(search)
  // What stands in the field may have blanks around it.
  if (name === 'q') query.delete(name)
  else query.delete(name, value)
  if (name === 'section') query.delete('paragraph')
  return `?${query}`
}

/** Searches for other words within the same filters. */
export function withWords(search: string, words: string): string {
  const query = firstPageOf(search)
  query.set('q', words)
  return `?${query}`
}

/** @returns an address's choice without the place in the list */
export function firstPageOf(search: string): URLSearchParams {
  const query = new URLSearchParams(search)
  for (const name of ['after', 'before']) query.delete(name)
  return query
}
