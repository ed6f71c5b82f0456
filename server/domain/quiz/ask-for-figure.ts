import type { Figure } from '../claims/claim.ts'

/** @returns the label with the date it holds for, unless the label already speaks of that year */
export function labelOf(figure: Figure): string {
  const year = figure.asOf?.slice(0, 4)
  return year && !figure.label.includes(year) ? `${figure.label} (as of ${year})` : figure.label
}

/** @returns the ways to ask for a figure by its label */
export function askForFigure(figure: Figure): [string, ...string[]] {
  const label = labelOf(figure)
  if (figure.unit === 'date') {
    return [`What does the report give as ${label}?`, `According to the report, what was ${label}?`]
  }
  return [
    `According to the report, what is ${label}?`,
    `Which figure does the report give for ${label}?`,
    `What does the report give as ${label}?`,
  ]
}
