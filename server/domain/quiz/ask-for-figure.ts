import type { Figure } from '../claims/claim.ts'

/** @returns the label with the date it holds for, unless the label already speaks of that year */
export function labelOf(figure: Figure): string {
  const year = figure.asOf?.slice(0, 4)
  return year && !figure.label.includes(year) ? `${figure.label} (as of ${year})` : figure.label
}

/** @returns the ways to ask for a figure by its label */
export function askForFigure(figure: Figure): [string, ...string[]] {
  const label = labelOf(figure)
  // A day is one of many: a report does not "give" it, as it gives a number.
  if (figure.unit === 'date') {
    return [`According to the report, which is ${label}?`, `Which is ${label}, according to the report?`]
  }
  return [
    `According to the report, what is ${label}?`,
    `Which figure does the report give for ${label}?`,
    `What does the report give as ${label}?`,
  ]
}
