import type { ImportDiff } from '../../actions/preview-import.ts'

const MOST_LINES = 20

/** @returns what an import would change, a line for each claim and one of totals */
export function printDiff({ report, added, changed, retired, unchanged, items }: ImportDiff): string {
  return [
    report,
    ...shorten(added.map((slug) => `  + ${slug}`)),
    ...shorten(
      changed.map(({ slug, before, after }) => {
        return before === after ? `  ~ ${slug} (its parts)` : `  ~ ${slug}\n      was ${before}\n      now ${after}`
      }),
    ),
    ...shorten(retired.map((slug) => `  - ${slug}`)),
    `  claims:    ${added.length} to add, ${changed.length} to change, ${retired.length} to retire, ${unchanged} as they are`,
    `  questions: ${items.added} to make, ${items.retired} to retire, ${items.unchanged} as they are`,
  ].join('\n')
}

function shorten(lines: readonly string[]): string[] {
  const rest = lines.length - MOST_LINES
  return rest > 0 ? [...lines.slice(0, MOST_LINES), `    … and ${rest} more`] : [...lines]
}
