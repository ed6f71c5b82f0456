import type { Database } from '../../database/client.ts'
import type { Blueprint } from '../../domain/quiz/assembly/blueprint.ts'

/**
 * Learners name claims by their slugs, candidates by their ids.
 * @returns the blueprint with ids, claims that the report lacks left out; null when it names claims and none is left
 */
export async function nameClaimsById(
  database: Database,
  reportSlug: string,
  blueprint: Blueprint,
): Promise<Blueprint | null> {
  if (!blueprint.claims?.length) return blueprint
  const known = await database.claim.findMany({
    where: { slug: { in: [...blueprint.claims] }, report: { slug: reportSlug } },
    select: { id: true },
  })
  return known.length > 0 ? { ...blueprint, claims: known.map(({ id }) => id) } : null
}
