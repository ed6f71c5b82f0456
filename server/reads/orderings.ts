import type { Direction, Ordering, SortKey } from './ordering.ts'

/** One of the things a list is sorted by, first things first. */
export interface OrderPart<By extends string> {
  readonly by: By
  readonly direction: Direction
}

type Keys = (direction: Direction) => SortKey[]
interface SortChoice {
  /** As it stands in cursors. */
  readonly name: string
  readonly keys: Keys
}

/** Reports in order of import, then place in the report. */
const inReport =
  (...path: string[]): Keys =>
  (direction) => [
    { path: [...path, 'reportId'], type: 'uuid', direction },
    { path: [...path, 'ordinal'], type: 'integer', direction },
  ]

const byColumn =
  (name: string, type: SortKey['type']): Keys =>
  (direction) => [{ path: [name], type, direction }]

const CLAIM_ORDERS = {
  REPORT_ORDER: { name: 'place', keys: inReport() },
  SLUG: { name: 'slug', keys: byColumn('slug', 'text') },
  REVISION: { name: 'revision', keys: byColumn('revision', 'integer') },
} as const satisfies Record<string, SortChoice>

const FIGURE_ORDERS = {
  REPORT_ORDER: {
    name: 'place',
    keys: (direction) => [...inReport('claim')(direction), { path: ['ordinal'], type: 'integer', direction }],
  },
  VALUE: { name: 'value', keys: byColumn('value', 'number') },
  UNIT: { name: 'unit', keys: byColumn('unit', 'text') },
  LABEL: { name: 'label', keys: byColumn('label', 'text') },
} as const satisfies Record<string, SortChoice>

export type ClaimOrderBy = keyof typeof CLAIM_ORDERS
export type FigureOrderBy = keyof typeof FIGURE_ORDERS

/** In report order when nothing is given. */
export function orderClaims(parts: readonly OrderPart<ClaimOrderBy>[]): Ordering {
  return compose('claims', CLAIM_ORDERS, parts)
}

/** In report order when nothing is given. */
export function orderFigures(parts: readonly OrderPart<FigureOrderBy>[]): Ordering {
  return compose('figures', FIGURE_ORDERS, parts)
}

/** Motives and positions: one a claim at most. */
export const holdingsByPlace: Ordering = {
  name: 'holdings-by-place',
  keys: [...inReport('claim')('asc'), { path: ['id'], type: 'uuid', direction: 'asc' }],
}

/** Newest first. */
export const quizzesByStart: Ordering = {
  name: 'quizzes-by-start',
  keys: [
    { path: ['startedAt'], type: 'moment', direction: 'desc' },
    { path: ['id'], type: 'uuid', direction: 'desc' },
  ],
}

/** Questions of a report. */
export const itemsByKey: Ordering = {
  name: 'items-by-key',
  keys: [
    { path: ['key'], type: 'text', direction: 'asc' },
    { path: ['id'], type: 'uuid', direction: 'asc' },
  ],
}

/** A key counts where it comes first; the row's id, added last, makes the order total. */
function compose<By extends string>(
  list: string,
  choices: Record<By | 'REPORT_ORDER', SortChoice>,
  parts: readonly OrderPart<By>[],
): Ordering {
  const given = parts.length > 0 ? parts : [{ by: 'REPORT_ORDER' as const, direction: 'asc' as const }]
  const first = given.filter(({ by }, at) => given.findIndex((part) => part.by === by) === at)
  const last = first.at(-1)?.direction ?? 'asc'
  return {
    name: `${list}-by-${first.map(({ by, direction }) => `${choices[by].name}-${direction}`).join('+')}`,
    keys: [
      ...first.flatMap(({ by, direction }) => choices[by].keys(direction)),
      { path: ['id'], type: 'uuid', direction: last },
    ],
  }
}
