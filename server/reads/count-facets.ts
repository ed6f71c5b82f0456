import type { Database } from '../database/client.ts'
import { type ClaimWhere, compileClaimWhere } from './claim-where.ts'

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

/**
 * Counts the claims that match, by each facet, most frequent first. Two statements: which claims match, and one that
 * groups them in six ways.
 */
export async function countFacets(
  database: Database,
  where: ClaimWhere | null | undefined,
): Promise<Record<Facet, FacetCount[]>> {
  const matching = await database.claim.findMany({ where: compileClaimWhere(where), select: { id: true } })
  const ids = matching.map(({ id }) => id)
  const rows = await database.$queryRaw<({ facet: Facet } & FacetCount)[]>`
    WITH chosen AS (SELECT id, topics, basis, likelihood FROM "Claim" WHERE id = ANY(${ids}::uuid[])),
    named AS (
      SELECT part."claimId" AS id, part.role, actor.slug, actor."shortName" AS label,
             country.slug AS country, country."shortName" AS "countryLabel"
      FROM "ClaimActor" part
      JOIN chosen ON chosen.id = part."claimId"
      JOIN "Actor" actor ON actor.id = part."actorId"
      LEFT JOIN "Actor" country ON country.id = CASE actor.kind WHEN 'COUNTRY' THEN actor.id ELSE actor."countryId" END
    )
    SELECT facet, value, label, count::int FROM (
      SELECT 'topics' AS facet, topic::text AS value, topic::text AS label, count(*) AS count
        FROM chosen, unnest(topics) AS topic GROUP BY topic
      UNION ALL SELECT 'bases', basis::text, basis::text, count(*) FROM chosen GROUP BY basis
      UNION ALL SELECT 'likelihoods', likelihood::text, likelihood::text, count(*)
        FROM chosen WHERE likelihood IS NOT NULL GROUP BY likelihood
      UNION ALL SELECT 'actors', slug, label, count(DISTINCT id) FROM named GROUP BY slug, label
      UNION ALL SELECT 'countries', country, "countryLabel", count(DISTINCT id)
        FROM named WHERE country IS NOT NULL AND role <> 'SOURCE' GROUP BY country, "countryLabel"
      UNION ALL SELECT 'sections', section.slug, min(section.title), count(DISTINCT locator."claimId")
        FROM "ClaimLocator" locator
        JOIN chosen ON chosen.id = locator."claimId"
        JOIN "Paragraph" paragraph ON paragraph.id = locator."paragraphId"
        JOIN "Section" section ON section.id = paragraph."sectionId"
        GROUP BY section.slug
    ) AS counted
    ORDER BY count DESC, value`
  const isWord = (facet: Facet) => facet === 'topics' || facet === 'bases' || facet === 'likelihoods'
  const counted = rows.map(({ facet, value, label, count }) => ({
    facet,
    entry: { value, label: isWord(facet) ? readable(label) : label, count },
  }))
  const of = (facet: Facet) => counted.filter((each) => each.facet === facet).map(({ entry }) => entry)
  return Object.fromEntries(FACETS.map((facet) => [facet, of(facet)])) as Record<Facet, FacetCount[]>
}

/** ALMOST_NO_CHANCE → “Almost no chance”. */
function readable(word: string): string {
  return word.charAt(0) + word.slice(1).toLowerCase().replaceAll('_', ' ')
}
