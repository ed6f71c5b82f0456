import type { Direction, Ordering, SortKey } from './ordering.ts'

/** Reports in order of import, then place in the report. The last key makes the order total. */
const inReport = (path: readonly string[], direction: Direction): SortKey[] => [
  { path: [...path, 'reportId'], type: 'uuid', direction },
  { path: [...path, 'ordinal'], type: 'number', direction },
]

export function claimsByPlace(direction: Direction): Ordering {
  return {
    name: `claims-by-place-${direction}`,
    keys: [...inReport([], direction), { path: ['id'], type: 'uuid', direction }],
  }
}

export function claimsBySlug(direction: Direction): Ordering {
  return { name: `claims-by-slug-${direction}`, keys: [{ path: ['slug'], type: 'text', direction }] }
}

export function figuresByPlace(direction: Direction): Ordering {
  return {
    name: `figures-by-place-${direction}`,
    keys: [
      ...inReport(['claim'], direction),
      { path: ['ordinal'], type: 'number', direction },
      { path: ['id'], type: 'uuid', direction },
    ],
  }
}

export function figuresByValue(direction: Direction): Ordering {
  return {
    name: `figures-by-value-${direction}`,
    keys: [
      { path: ['value'], type: 'number', direction },
      { path: ['id'], type: 'uuid', direction },
    ],
  }
}

/** Motives and positions: one a claim at most. */
export const holdingsByPlace: Ordering = {
  name: 'holdings-by-place',
  keys: [...inReport(['claim'], 'asc'), { path: ['id'], type: 'uuid', direction: 'asc' }],
}

/** Newest first. */
export const quizzesByStart: Ordering = {
  name: 'quizzes-by-start',
  keys: [
    { path: ['startedAt'], type: 'moment', direction: 'desc' },
    { path: ['id'], type: 'uuid', direction: 'desc' },
  ],
}
