import type { Prisma } from '../../generated/client.ts'

/**
 * Brings the places from which items are drawn to what Item and ItemActor hold for a report. An item never changes its
 * cells: it would be another item. The place is worked out in SQL, so that a migration can do the same.
 */
export async function saveDraws(database: Prisma.TransactionClient, reportId: string): Promise<void> {
  await database.$executeRaw`
    DELETE FROM "ItemDraw" AS draw USING "Item" AS item
    WHERE item.id = draw."itemId" AND item."reportId" = ${reportId}::uuid AND item.state <> 'ACTIVE'`
  await database.$executeRaw`
    INSERT INTO "ItemDraw" ("reportId", topic, country, template, place, "itemId")
    SELECT item."reportId", item.topic, coalesce(actor.slug, ''), item.template,
      ('x' || left(md5(item.key), 8))::bit(32)::int, item.id
    FROM "Item" AS item
    LEFT JOIN "ItemActor" AS part ON part."itemId" = item.id
    LEFT JOIN "Actor" AS actor ON actor.id = part."actorId"
    WHERE item."reportId" = ${reportId}::uuid AND item.state = 'ACTIVE'
      AND NOT EXISTS (SELECT FROM "ItemDraw" AS draw WHERE draw."itemId" = item.id)`
}
