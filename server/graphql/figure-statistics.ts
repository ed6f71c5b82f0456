import { type FigureStatistic as Shape, readFigureStatistics } from '../reads/figure-statistics.ts'
import { builder } from './builder.ts'
import { FigureWhere } from './figures.ts'
import { Unit, unitOf } from './unit.ts'

const FigureGroup = builder.enumType('FigureGroup', {
  description: 'What figures are gathered by. They are always kept apart by unit as well.',
  values: {
    UNIT: { description: 'By unit alone.' },
    TOPIC: { description: 'By topic of the claim; a claim with two counts under both.' },
    ACTOR: { description: 'By actor in the claim, in whatever role.' },
    COUNTRY: { description: 'By country that the claim is about.' },
    SECTION: { description: 'By section of the report.' },
    REPORT: { description: 'By report.' },
    QUALIFIER: { description: 'By how the number is meant.' },
  },
} as const)

const FigureStatistic = builder.objectRef<Shape>('FigureStatistic').implement({
  description: 'Figures of one group and one unit, in numbers. For dates these are day numbers since 1970-01-01.',
  fields: (t) => ({
    value: t.exposeString('value', { description: 'The group, as filters understand it.' }),
    label: t.exposeString('label', { description: 'The same for a reader.' }),
    unit: t.field({ type: Unit, description: 'The unit of the numbers.', resolve: ({ unit }) => unitOf(unit) }),
    count: t.exposeInt('count', { description: 'Number of figures.' }),
    min: t.exposeFloat('min', { description: 'Smallest lower end.' }),
    max: t.exposeFloat('max', { description: 'Largest upper end.' }),
    mean: t.exposeFloat('mean', { description: 'Mean of the figures; of a range its middle counts.' }),
    earliest: t.string({
      nullable: true,
      description: 'For dates the smallest as an ISO day; null otherwise.',
      resolve: ({ unit, min }) => dayOf(unit, min),
    }),
    latest: t.string({
      nullable: true,
      description: 'For dates the largest as an ISO day; null otherwise.',
      resolve: ({ unit, max }) => dayOf(unit, max),
    }),
  }),
})

const DAY_MS = 86_400_000

function dayOf(unit: string, day: number): string | null {
  return unit === 'date' ? new Date(day * DAY_MS).toISOString().slice(0, 10) : null
}

builder.queryField('figureStatistics', (t) =>
  t.field({
    type: [FigureStatistic],
    description: 'How many figures there are and between which numbers they lie, by group and unit, largest first.',
    args: {
      where: t.arg({ type: FigureWhere, description: 'Only figures for which this holds.' }),
      groupBy: t.arg({ type: FigureGroup, required: true, description: 'What they are gathered by.' }),
    },
    resolve: (_root, { where, groupBy }, { database, signal }) =>
      readFigureStatistics(database, where, groupBy, signal),
  }),
)
