import { locateFaults } from '../../domain/reports/locate-faults.ts'
import type { Pack } from '../../domain/reports/pack.ts'
import type { Fault, PackFile, Problem } from '../../domain/reports/problem.ts'
import type { Prisma } from '../../generated/client.ts'

/** Finds names of this pack that another report has taken: claims are unique, and an actor is of one kind, everywhere. */
export async function findForeignNames(
  database: Prisma.TransactionClient,
  pack: Pack,
  files: readonly PackFile[],
): Promise<Problem[]> {
  return locateFaults([...(await findForeignClaims(database, pack)), ...(await findOtherKinds(database, pack))], files)
}

async function findForeignClaims(database: Prisma.TransactionClient, pack: Pack): Promise<Fault[]> {
  const slugs = pack.claims.map(({ claim }) => claim.slug)
  const taken = await database.$queryRaw<{ slug: string; owner: string }[]>`
    SELECT claim.slug, report.slug AS owner FROM "Claim" claim JOIN "Report" report ON report.id = claim."reportId"
    WHERE claim.slug = ANY(${slugs}) AND report.slug <> ${pack.report.slug}`
  const owners = new Map(taken.map(({ slug, owner }) => [slug, owner]))
  return pack.claims.flatMap(({ file, index, claim }): Fault[] => {
    const owner = owners.get(claim.slug)
    if (owner === undefined) return []
    const message = `The report "${owner}" has a claim of this name: rename this one.`
    return [{ file, at: ['claims', index, 'slug'], value: claim.slug, code: 'CLAIM_OF_OTHER_REPORT', message }]
  })
}

async function findOtherKinds(database: Prisma.TransactionClient, pack: Pack): Promise<Fault[]> {
  const slugs = pack.report.actors.map(({ slug }) => slug)
  const stored = await database.actor.findMany({ where: { slug: { in: slugs } }, select: { slug: true, kind: true } })
  const kinds = new Map(stored.map(({ slug, kind }) => [slug, kind]))
  return pack.report.actors.flatMap((actor, index): Fault[] => {
    const kind = kinds.get(actor.slug)
    if (kind === undefined || kind === actor.kind) return []
    const message = `Another report has "${actor.slug}" as ${kind}: use that kind, or another slug.`
    return [{ file: pack.file, at: ['actors', index, 'kind'], value: actor.kind, code: 'ACTOR_OF_OTHER_KIND', message }]
  })
}
