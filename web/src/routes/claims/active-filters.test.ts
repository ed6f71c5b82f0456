import { expect, test } from 'vitest'
import { listActiveFilters, withoutFilter } from './active-filters.ts'
import { readClaimFilter } from './claim-filter.ts'

const SEARCH =
  '?report=troops&q=+missile&topic=RISK&topic=FIGURE&country=china&basis=FACT&likelihood=LIKELY&section=summary&paragraph=2&after=x'
const filter = readClaimFilter(new URLSearchParams(SEARCH))

test('everything that narrows the list is named in words, and the report is not part of it', () => {
  const labels = listActiveFilters(filter, new Map([['china', 'China']])).map(({ label }) => label)
  expect(labels).toEqual([
    '“missile”',
    'Figures',
    'Risks',
    'China',
    'Stated as fact',
    'Likely',
    'summary',
    'Paragraph 2',
  ])
})

test('taking one away leaves the others and goes back to the first page', () => {
  for (const active of listActiveFilters(filter, new Map())) {
    const left = readClaimFilter(new URLSearchParams(withoutFilter(SEARCH, active)))
    const gone = active.name === 'section' ? ['section', 'paragraph'] : [active.name]
    expect(withoutFilter(SEARCH, active)).not.toContain('after')
    expect(listActiveFilters(left, new Map()).map(({ name, value }) => `${name} ${value}`)).toEqual(
      listActiveFilters(filter, new Map())
        .filter(({ name, value }) => !gone.includes(name) || (name === active.name && value !== active.value))
        .map(({ name, value }) => `${name} ${value}`),
    )
  }
})
