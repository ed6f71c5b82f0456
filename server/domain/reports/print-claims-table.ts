import type { Pack } from './pack.ts'

/** One line a claim, as CSV (RFC 4180): for spreadsheets, so the parts of a claim that are lists become text. */
export function printClaimsTable({ claims }: Pack): string {
  const head = ['slug', 'section', 'statement', 'locators', 'topics', 'basis', 'likelihood', 'actors', 'figures']
  const rows = claims.map(({ section, claim }) => [
    claim.slug,
    section,
    claim.statement,
    claim.locators.join(' '),
    claim.topics.join(' '),
    claim.basis,
    claim.likelihood ?? '',
    Object.entries(claim.actors)
      .flatMap(([role, slugs]) => slugs.map((slug) => `${role}:${slug}`))
      .join(' '),
    claim.figures
      .map(({ label, value, low, high, date, unit }) => `${label}: ${date ?? value ?? `${low}–${high}`} ${unit}`)
      .join('; '),
  ])
  return [head, ...rows].map((row) => row.map(quote).join(',')).join('\r\n')
}

/** A cell that a spreadsheet would take for a formula gets an apostrophe in front. */
function quote(cell: string): string {
  return `"${cell.replace(/^(?=[=+\-@\t])/, "'").replaceAll('"', '""')}"`
}
