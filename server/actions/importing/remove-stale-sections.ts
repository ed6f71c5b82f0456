import type { Prisma } from '../../generated/client.ts'

/** Removes the report's paragraphs and sections that the pack does not have and no claim, retired or not, leads to. */
export async function removeStaleSections(
  database: Prisma.TransactionClient,
  reportId: string,
  sectionIds: ReadonlyMap<string, string>,
  paragraphIds: ReadonlyMap<string, string>,
): Promise<void> {
  // One array each: a list of parameters would reach PostgreSQL's limit with a long report.
  await database.$executeRaw`
    DELETE FROM "Paragraph" USING "Section"
    WHERE "Section".id = "sectionId" AND "reportId" = ${reportId}::uuid
      AND "Paragraph".id NOT IN (SELECT unnest(${[...paragraphIds.values()]}::uuid[]))
      AND NOT EXISTS (SELECT FROM "ClaimLocator" WHERE "paragraphId" = "Paragraph".id)`
  await database.$executeRaw`
    DELETE FROM "Section"
    WHERE "reportId" = ${reportId}::uuid AND id NOT IN (SELECT unnest(${[...sectionIds.values()]}::uuid[]))
      AND NOT EXISTS (SELECT FROM "Paragraph" WHERE "sectionId" = "Section".id)`
}
