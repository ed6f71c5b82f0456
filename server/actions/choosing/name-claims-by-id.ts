import type { Database } from '../../database/client.ts'
import type { Blueprint } from '../../domain/quiz/assembly/blueprint.ts'

/** No claim has this id: a choice of claims of which none is left must not become a choice of all. */
const NO_CLAIM = '00000000-0000-0000-0000-000000000000'

/** Learners name claims by their slugs, candidates by their ids. @returns the blueprint with ids; unknown slugs fall away */
export async function nameClaimsById(database: Database, blueprint: Blueprint): Promise<Blueprint> {
  if (!blueprint.claims?.length) return blueprint
  const known = await database.claim.findMany({
    where: { slug: { in: [...blueprint.claims] } },
    select: { id: true },
  })
  return { ...blueprint, claims: known.length > 0 ? known.map(({ id }) => id) : [NO_CLAIM] }
}
