import type { Prisma } from '../../generated/client.ts'

/**
 * Works out anew from where the items of a report are drawn: see ItemDraw in schema.prisma. The place of an item is
 * worked out in SQL, so that a migration can do the same.
 */
export async function saveDraws(database: Prisma.TransactionClient, reportId: string): Promise<void> {
  await database.$executeRaw`DELETE FROM "ItemDraw" WHERE "reportId" = ${reportId}::uuid`
  await database.$executeRaw`
    INSERT INTO "ItemDraw" ("reportId", section, topic, country, template, place, "itemId")
    SELECT item."reportId", place.section, item.topic, coalesce(actor.slug, ''), item.template,
      ('x' || left(md5(item.key), 8))::bit(32)::int, item.id
    FROM "Item" AS item
    JOIN (
      SELECT id AS "claimId", '' AS section FROM "Claim"
      UNION
      SELECT locator."claimId", section.slug FROM "ClaimLocator" AS locator
      JOIN "Paragraph" AS paragraph ON paragraph.id = locator."paragraphId"
      JOIN "Section" AS section ON section.id = paragraph."sectionId"
    ) AS place ON place."claimId" = item."claimId"
    LEFT JOIN "ItemActor" AS part ON part."itemId" = item.id
    LEFT JOIN "Actor" AS actor ON actor.id = part."actorId"
    WHERE item."reportId" = ${reportId}::uuid AND item.state = 'ACTIVE'`
}
