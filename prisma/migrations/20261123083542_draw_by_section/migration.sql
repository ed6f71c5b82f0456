-- Rows are worked out from other tables: they are made anew rather than changed.
DELETE FROM "ItemDraw";

-- AlterTable
ALTER TABLE "ItemDraw" DROP CONSTRAINT "ItemDraw_pkey",
ADD COLUMN     "section" TEXT NOT NULL,
ADD CONSTRAINT "ItemDraw_pkey" PRIMARY KEY ("reportId", "section", "topic", "country", "template", "place", "itemId");

-- As in server/actions/importing/save-draws.ts.
INSERT INTO "ItemDraw" ("reportId", "section", "topic", "country", "template", "place", "itemId")
SELECT item."reportId", place."section", item."topic", coalesce(actor."slug", ''), item."template",
  ('x' || left(md5(item."key"), 8))::bit(32)::int, item."id"
FROM "Item" AS item
JOIN (
  SELECT "id" AS "claimId", '' AS "section" FROM "Claim"
  UNION
  SELECT locator."claimId", section."slug" FROM "ClaimLocator" AS locator
  JOIN "Paragraph" AS paragraph ON paragraph."id" = locator."paragraphId"
  JOIN "Section" AS section ON section."id" = paragraph."sectionId"
) AS place ON place."claimId" = item."claimId"
LEFT JOIN "ItemActor" AS part ON part."itemId" = item."id"
LEFT JOIN "Actor" AS actor ON actor."id" = part."actorId"
WHERE item."state" = 'ACTIVE';
