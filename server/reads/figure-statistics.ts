import type { Database } from '../database/client.ts'
import { compileFigureWhere, type FigureWhere } from './corpus-where.ts'
import { compileWhere } from './sql/compile-where.ts'
import { Scope, Statement } from './sql/scope.ts'

export const FIGURE_GROUPS = ['UNIT', 'TOPIC', 'ACTOR', 'COUNTRY', 'SECTION', 'REPORT', 'QUALIFIER'] as const
export type FigureGroup = (typeof FIGURE_GROUPS)[number]

/** Figures of one unit that share a value of the group. Numbers are in the unit. */
export interface FigureStatistic {
  readonly value: string
  readonly label: string
  readonly unit: string
  readonly count: number
  readonly min: number
  readonly max: number
  readonly mean: number
}

interface Grouping {
  readonly value: string
  readonly label: string
  /** What to join to figure and claim. */
  readonly join: string
}

/**
 * Count, smallest lower end, largest upper end and mean of the figures that match, by group and always by unit as well:
 * people and dollars have no mean. Largest groups first. A claim in two groups counts in both. One statement.
 */
export async function readFigureStatistics(
  database: Database,
  where: FigureWhere | null | undefined,
  groupBy: FigureGroup,
  signal?: AbortSignal,
): Promise<FigureStatistic[]> {
  const statement = new Statement()
  const figure = new Scope(statement, 'Figure')
  const condition = compileWhere(figure, compileFigureWhere(where ?? {}))
  const { value, label, join } = groupings(figure, figure.one('claim'))[groupBy]
  const column = (name: string) => figure.column(name)
  const text = `SELECT ${value} AS value, ${label} AS label, ${column('unit')} AS unit, count(*)::int AS count,
      min(coalesce(${column('low')}, ${column('value')})) AS min, max(coalesce(${column('high')}, ${column('value')})) AS max,
      avg(${column('value')}) AS mean
    FROM ${figure.from()} ${join} WHERE ${condition}
    GROUP BY 1, 2, 3 ORDER BY count DESC, 1, 3`
  return database.read<FigureStatistic>(text, statement.values, signal)
}

function groupings(figure: Scope, claim: Scope): Record<FigureGroup, Grouping> {
  const id = claim.column('id')
  const unit = figure.column('unit')
  const qualifier = `${figure.column('qualifier')}::text`
  return {
    UNIT: { value: unit, label: unit, join: '' },
    QUALIFIER: { value: qualifier, label: qualifier, join: '' },
    TOPIC: {
      value: 'topic::text',
      label: 'topic::text',
      join: `CROSS JOIN unnest(${claim.column('topics')}) AS topic`,
    },
    REPORT: {
      value: 'report.slug',
      label: 'report.title',
      join: `JOIN "Report" report ON report.id = ${claim.column('reportId')}`,
    },
    ACTOR: {
      value: 'actor.slug',
      label: 'actor."shortName"',
      join: `CROSS JOIN LATERAL (SELECT DISTINCT "actorId" FROM "ClaimActor" WHERE "claimId" = ${id}) part
        JOIN "Actor" actor ON actor.id = part."actorId"`,
    },
    COUNTRY: {
      value: 'country.slug',
      label: 'country."shortName"',
      join: `CROSS JOIN LATERAL (
        SELECT DISTINCT CASE actor.kind WHEN 'COUNTRY' THEN actor.id ELSE actor."countryId" END AS id
        FROM "ClaimActor" part JOIN "Actor" actor ON actor.id = part."actorId"
        WHERE part."claimId" = ${id} AND part.role <> 'SOURCE') about
        JOIN "Actor" country ON country.id = about.id`,
    },
    SECTION: {
      value: 'section.slug',
      label: 'section.title',
      join: `CROSS JOIN LATERAL (SELECT DISTINCT paragraph."sectionId" AS id FROM "ClaimLocator" locator
        JOIN "Paragraph" paragraph ON paragraph.id = locator."paragraphId" WHERE locator."claimId" = ${id}) place
        JOIN "Section" section ON section.id = place.id`,
    },
  }
}
