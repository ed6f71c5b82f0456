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
  // Facets without a filter of their own share one reading of the claims that match.
  const chosen = new Map<string, string>()
  const chosenFor = (facet: Facet): string => {
    const own = OWN_FILTER[facet].filter((name) => where?.[name] != null)
    const name = own.length === 0 ? 'chosen' : `chosen_${facet}`
    if (!chosen.has(name)) chosen.set(name, chooseSql(statement, without(where ?? {}, own), words))
    return name
  }
  const counts = facets.map((facet) => COUNTS[facet](chosenFor(facet)))
  const tables = [...chosen].map(([name, sql]) => `${name} AS MATERIALIZED (${sql})`)
  const text = `WITH ${tables.join(', ')} SELECT facet, value, label, count::int FROM (${counts.join(' UNION ALL ')}) counted
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

/** The statement that counts each facet over a table of chosen claims. */
const COUNTS: Record<Facet, (chosen: string) => string> = {
  topics: (chosen) =>
    `SELECT 'topics' AS facet, topic::text AS value, topic::text AS label, count(*) AS count FROM ${chosen}, unnest(topics) AS topic GROUP BY topic`,
  bases: (chosen) =>
    `SELECT 'bases' AS facet, basis::text AS value, basis::text AS label, count(*) AS count FROM ${chosen} GROUP BY basis`,
  likelihoods: (chosen) =>
    `SELECT 'likelihoods' AS facet, likelihood::text AS value, likelihood::text AS label, count(*) AS count FROM ${chosen} WHERE likelihood IS NOT NULL GROUP BY likelihood`,
  actors: (chosen) =>
    `SELECT 'actors' AS facet, actor.slug AS value, actor."shortName" AS label, part.count FROM (
       SELECT part."actorId", count(DISTINCT part."claimId") AS count FROM "ClaimActor" part JOIN ${chosen} ON ${chosen}.id = part."claimId" GROUP BY part."actorId"
     ) part JOIN "Actor" actor ON actor.id = part."actorId"`,
  countries: (chosen) =>
    `SELECT 'countries' AS facet, country.slug AS value, country."shortName" AS label, count(DISTINCT part."claimId") AS count
     FROM "ClaimActor" part JOIN ${chosen} ON ${chosen}.id = part."claimId" JOIN "Actor" actor ON actor.id = part."actorId"
     JOIN "Actor" country ON country.id = CASE actor.kind WHEN 'COUNTRY' THEN actor.id ELSE actor."countryId" END
     WHERE part.role <> 'SOURCE' GROUP BY country.slug, country."shortName"`,
  sections: (chosen) =>
    `SELECT 'sections' AS facet, section.slug AS value, min(section.title) AS label, count(DISTINCT locator."claimId") AS count
     FROM "ClaimLocator" locator JOIN ${chosen} ON ${chosen}.id = locator."claimId"
     JOIN "Paragraph" paragraph ON paragraph.id = locator."paragraphId" JOIN "Section" section ON section.id = paragraph."sectionId"
     GROUP BY section.slug`,
}

function toCount({ facet, value, label, count }: { facet: Facet } & FacetCount): FacetCount {
  const isWord = facet === 'topics' || facet === 'bases' || facet === 'likelihoods'
  return { value, label: isWord ? readable(label) : label, count }
}

/** ALMOST_NO_CHANCE → “Almost no chance”. */
function readable(word: string): string {
  return word.charAt(0) + word.slice(1).toLowerCase().replaceAll('_', ' ')
}
