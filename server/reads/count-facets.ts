import type { Database } from '../database/client.ts'
import type { Prisma } from '../generated/client.ts'
import { type ClaimWhere, compileClaimWhere } from './claim-where.ts'
import { compileQuery, type SearchWords } from './search/compile-query.ts'
import { compileWhere } from './sql/compile-where.ts'
import { Scope, Statement } from './sql/scope.ts'

export const FACETS = ['topics', 'actors', 'countries', 'bases', 'likelihoods', 'sections'] as const
export type Facet = (typeof FACETS)[number]

export interface FacetCount {
  /** What to put into the filter to get these claims. */
  readonly value: string
  /** For a reader. */
  readonly label: string
  /** Claims. */
  readonly count: number
}

/** What of the filter a facet stands for: it is left out when that facet is counted. */
const OWN_FILTER: Record<Facet, readonly (keyof ClaimWhere)[]> = {
  topics: ['topics'],
  actors: ['actor'],
  countries: ['country'],
  bases: ['basis'],
  likelihoods: ['likelihood'],
  sections: ['section', 'paragraph'],
}

/** Facets whose filter looks into other tables. */
const RELATED: ReadonlySet<Facet> = new Set(['actors', 'countries', 'sections'])

type Row = { readonly facet: Facet } & FacetCount

interface FacetsRequest {
  readonly where: ClaimWhere | null | undefined
  /** Count only claims that fit this search; null to count without one. */
  readonly words: SearchWords | null
  readonly facets: readonly Facet[]
  readonly signal?: AbortSignal | undefined
}

/**
 * Counts the claims behind each value of the facets asked for, most frequent first. Each facet heeds the filters of the
 * others and not its own: whoever chose one topic sees what the other topics would give. Filters inside and, or and not
 * belong to no facet and hold for all. One statement.
 */
export async function countFacets(
  database: Database,
  { where, words, facets, signal }: FacetsRequest,
): Promise<Record<Facet, FacetCount[]>> {
  const rows = facets.length === 0 ? [] : await database.read<Row>(...compileCounts(where ?? {}, words, facets), signal)
  const of = (facet: Facet) => rows.filter((row) => row.facet === facet).map((row) => toCount(row))
  return Object.fromEntries(FACETS.map((facet) => [facet, of(facet)])) as Record<Facet, FacetCount[]>
}

/** @returns a statement that gives a Row for each value */
function compileCounts(
  where: ClaimWhere,
  words: SearchWords | null,
  facets: readonly Facet[],
): [text: string, values: unknown[]] {
  const statement = new Statement()
  const filtered = FACETS.filter((facet) => OWN_FILTER[facet].some((name) => where[name] != null))
  // What no filter narrows but its own, and that of the report, is known: see FacetValue.
  const { report, ...others } = omit(where, filtered)
  const isNarrowed = words !== null || Object.values(others).some((filter) => filter != null)
  const isKnown = (facet: Facet) => !isNarrowed && filtered.every((other) => other === facet)
  const { known = [], unknown = [] } = Object.groupBy(facets, (facet) => (isKnown(facet) ? 'known' : 'unknown'))
  const parts: string[] = []
  if (known.length > 0) parts.push(recallCounts(statement, report, known))
  if (unknown.length > 0) parts.push(countClaims(statement, where, words, unknown, filtered))
  // Sections of the same name in two reports are one value; an actor belongs to all reports.
  const text = `SELECT facet, value, coalesce(min(actor."shortName"), min(section.title), value) AS label, sum(count)::int AS count
    FROM (${parts.join(' UNION ALL ')}) counted
    LEFT JOIN "Actor" actor ON actor.slug = value AND facet IN ('actors', 'countries')
    LEFT JOIN "Section" section ON section.slug = value AND section."reportId" = counted."reportId" AND facet = 'sections'
    GROUP BY facet, value ORDER BY count DESC, value`
  return [text, statement.values]
}

function recallCounts(statement: Statement, report: ClaimWhere['report'], facets: readonly Facet[]): string {
  const inReport =
    report == null ? '' : `AND "reportId" = (SELECT id FROM "Report" WHERE slug = ${statement.bind(report)})`
  return `SELECT facet, value, "reportId", claims AS count FROM "FacetValue" WHERE facet = ANY(${statement.bind(facets)}) ${inReport}`
}

/**
 * Reads the claims once for all facets: one that fits every filter counts for each of them, and one that misses a single
 * filter counts for the facet to which that belongs.
 */
function countClaims(
  statement: Statement,
  where: ClaimWhere,
  words: SearchWords | null,
  facets: readonly Facet[],
  filtered: readonly Facet[],
): string {
  const claim = new Scope(statement, 'Claim')
  const judging = filtered.filter((facet) => facets.includes(facet))
  const condition = compileWhere(claim, compileClaimWhere(omit(where, judging)))
  const missed = judging.map((facet, bit) => {
    const own = compileClaimWhere(Object.fromEntries(OWN_FILTER[facet].map((name) => [name, where[name]])))
    return `CASE WHEN ${RELATED.has(facet) ? isAmong(claim, own) : compileWhere(claim, own)} THEN 0 ELSE ${2 ** bit} END`
  })
  // Said by the facet, so that PostgreSQL cannot ask it of claims, of which it would expect next to none to be left.
  const pardoned = `1 << (array_position(${statement.bind(judging)}::text[], facet) - 1)`
  const search = words
    ? `JOIN "ClaimSearch" search ON search."claimId" = ${claim.column('id')} AND search.words @@ ${compileQuery(statement, words)}`
    : ''
  // OFFSET 0: what a claim misses is found out once, and not in every place that asks for it. At most one bit is set where
  // missed & (missed - 1) is 0; "less than 1" has PostgreSQL expect many such claims, and gather them without sorting.
  const judged = `SELECT ${claim.column('facetIds')}, ${['0', ...missed].join(' + ')} AS missed
    FROM ${claim.from()} ${search} WHERE ${condition} OFFSET 0`
  return `SELECT facet, value, "reportId", count FROM "FacetValue" JOIN (
      SELECT id, missed, count(*) AS count FROM (
        SELECT unnest("facetIds") AS id, missed FROM (${judged}) judged WHERE missed & (missed - 1) < 1
      ) held GROUP BY id, missed
    ) counted USING (id) WHERE facet = ANY(${statement.bind(facets)}) AND missed IN (0, ${pardoned})`
}

/**
 * That a filter holds for a claim, found out for all claims at once: asked of each by itself, PostgreSQL takes the condition
 * for so dear that it no longer tells good plans for the rest from bad ones.
 */
function isAmong(claim: Scope, filter: Prisma.ClaimWhereInput): string {
  const other = new Scope(claim.statement, 'Claim')
  return `${claim.column('id')} IN (SELECT ${other.column('id')} FROM ${other.from()} WHERE ${compileWhere(other, filter)})`
}

/** @returns the filter without those that belong to the facets */
function omit(where: ClaimWhere, facets: readonly Facet[]): ClaimWhere {
  const names = new Set<string>(facets.flatMap((facet) => OWN_FILTER[facet]))
  return Object.fromEntries(Object.entries(where).filter(([name]) => !names.has(name)))
}

function toCount({ facet, value, label, count }: Row): FacetCount {
  const isWord = facet === 'topics' || facet === 'bases' || facet === 'likelihoods'
  return { value, label: isWord ? readable(label) : label, count }
}

/** ALMOST_NO_CHANCE → “Almost no chance”. */
function readable(word: string): string {
  return word.charAt(0) + word.slice(1).toLowerCase().replaceAll('_', ' ')
}
