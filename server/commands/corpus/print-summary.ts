import { TOPICS } from '../../domain/claims/vocabulary.ts'
import type { SectionSummary } from '../../domain/reports/summarise-pack.ts'

/** @returns a table of sections, with a last line of totals */
export function printSummary(sections: readonly SectionSummary[]): string {
  const head = ['section', 'paragraphs', 'covered', 'claims', 'figures', ...TOPICS.map((topic) => topic.toLowerCase())]
  const rows = sections.map(({ section, paragraphs, covered, claims, figures, topics }) => {
    return [section, paragraphs, covered, claims, figures, ...TOPICS.map((topic) => topics[topic])]
  })
  const total = head.map((_, column) =>
    column === 0 ? 'total' : rows.reduce((sum, row) => sum + Number(row[column]), 0),
  )
  const table = [head, ...rows, total].map((row) => row.map(String))
  const widths = head.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)))
  return table
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  '),
    )
    .join('\n')
}
