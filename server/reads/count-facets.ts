import type { Database } from '../database/client.ts'
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
  const statement = new Statement()
  // Facets without a filter of their own share one reading of the claims that match, and of who stands in them.
  const tables = new Map<string, string>()
  const chosenFor = (facet: Facet): string => {
    const own = OWN_FILTER[facet].filter((name) => where?.[name] != null)
    const name = own.length === 0 ? 'chosen' : `chosen_${facet}`
    if (!tables.has(name)) tables.set(name, chooseSql(statement, without(where ?? {}, own), words))
    if (facet === 'actors' || facet === 'countries') tables.set(`${name}_parts`, partsSql(name))
    return name
  }
  const counts = facets.map((facet) => COUNTS[facet](chosenFor(facet)))
  const read = [...tables].map(([name, sql]) => `${name} AS MATERIALIZED (${sql})`)
  const text = `WITH ${read.join(', ')} SELECT facet, value, label, count::int FROM (${counts.join(' UNION ALL ')}) counted
    ORDER BY count DESC, value`
  const rows =
    facets.length === 0 ? [] : await database.read<{ facet: Facet } & FacetCount>(text, statement.values, signal)
  const of = (facet: Facet) => rows.filter((row) => row.facet === facet).map((row) => toCount(row))
  return Object.fromEntries(FACETS.map((facet) => [facet, of(facet)])) as Record<Facet, FacetCount[]>
}

function without(where: ClaimWhere, names: readonly (keyof ClaimWhere)[]): ClaimWhere {
  return Object.fromEntries(Object.entries(where).filter(([name]) => !names.includes(name as keyof ClaimWhere)))
}

function chooseSql(statement: Statement, where: ClaimWhere, words: SearchWords | null): string {
  const claim = new Scope(statement, 'Claim')
  const condition = compileWhere(claim, compileClaimWhere(where))
  const columns = ['id', 'topics', 'basis', 'likelihood'].map((name) => claim.column(name))
  const search = words
    ? `JOIN "ClaimSearch" search ON search."claimId" = ${claim.column('id')} AND search.words @@ ${compileQuery(statement, words)}`
    : ''
  return `SELECT ${columns.join(', ')} FROM ${claim.from()} ${search} WHERE ${condition}`
}

/** Each actor of each chosen claim once, and whether the claim is about it: its source alone is not. */
function partsSql(chosen: string): string {
  return `SELECT part."claimId", part."actorId", bool_or(part.role <> 'SOURCE') AS "isAbout"
    FROM "ClaimActor" part JOIN ${chosen} ON ${chosen}.id = part."claimId" GROUP BY part."claimId", part."actorId"`
}

/**
 * The statement that counts each facet over a table of chosen claims. A claim counts once for two actors of a country and
 * for two paragraphs of a section: what is sorted for that are ids, and names come to the groups.
 */
const COUNTS: Record<Facet, (chosen: string) => string> = {
  topics: (chosen) => countWords('topics', `(SELECT unnest(topics) AS word FROM ${chosen}) topic`),
  bases: (chosen) => countWords('bases', `(SELECT basis AS word FROM ${chosen}) basis`),
  likelihoods: (chosen) =>
    countWords('likelihoods', `(SELECT likelihood AS word FROM ${chosen} WHERE likelihood IS NOT NULL) likelihood`),
  actors: (chosen) => `SELECT 'actors' AS facet, actor.slug AS value, actor."shortName" AS label, part.count
    FROM (SELECT "actorId", count(*) AS count FROM ${chosen}_parts GROUP BY "actorId") part
    JOIN "Actor" actor ON actor.id = part."actorId"`,
  countries: (
    chosen,
  ) => `SELECT 'countries' AS facet, country.slug AS value, country."shortName" AS label, part.count FROM (
      SELECT actor.country, count(DISTINCT part."claimId") AS count FROM ${chosen}_parts part
      JOIN (SELECT id, CASE kind WHEN 'COUNTRY' THEN id ELSE "countryId" END AS country FROM "Actor") actor ON actor.id = part."actorId"
      WHERE part."isAbout" GROUP BY actor.country
    ) part JOIN "Actor" country ON country.id = part.country`,
  // A claim belongs to one report: sections of the same name in two reports have no claim in common.
  sections: (
    chosen,
  ) => `SELECT 'sections' AS facet, section.slug AS value, min(section.title) AS label, sum(place.count) AS count FROM (
      SELECT paragraph."sectionId", count(DISTINCT locator."claimId") AS count
      FROM "ClaimLocator" locator JOIN ${chosen} ON ${chosen}.id = locator."claimId"
      JOIN "Paragraph" paragraph ON paragraph.id = locator."paragraphId" GROUP BY paragraph."sectionId"
    ) place JOIN "Section" section ON section.id = place."sectionId" GROUP BY section.slug`,
}

function countWords(facet: Facet, from: string): string {
  return `SELECT '${facet}' AS facet, word::text AS value, word::text AS label, count(*) AS count FROM ${from} GROUP BY word`
}

function toCount({ facet, value, label, count }: { facet: Facet } & FacetCount): FacetCount {
  const isWord = facet === 'topics' || facet === 'bases' || facet === 'likelihoods'
  return { value, label: isWord ? readable(label) : label, count }
}

/** ALMOST_NO_CHANCE → “Almost no chance”. */
function readable(word: string): string {
  return word.charAt(0) + word.slice(1).toLowerCase().replaceAll('_', ' ')
}
