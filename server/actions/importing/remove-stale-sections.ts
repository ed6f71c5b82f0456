import type { Prisma } from '../../generated/client.ts'

/** Removes the report's paragraphs and sections that the pack does not have and no claim, retired or not, leads to. */
export async function removeStaleSections(
  database: Prisma.TransactionClient,
  reportId: string,
  sectionIds: ReadonlyMap<string, string>,
  paragraphIds: ReadonlyMap<string, string>,
): Promise<void> {
  await database.paragraph.deleteMany({
    where: { section: { reportId }, id: { notIn: [...paragraphIds.values()] }, locators: { none: {} } },
  })
  await database.section.deleteMany({
    where: { reportId, id: { notIn: [...sectionIds.values()] }, paragraphs: { none: {} } },
  })
}
