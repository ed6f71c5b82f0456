-- AlterTable
ALTER TABLE "Answer" ADD COLUMN     "retention" DOUBLE PRECISION NOT NULL DEFAULT 0.9;

-- AlterTable
ALTER TABLE "Learner" ADD COLUMN     "desiredRetention" DOUBLE PRECISION NOT NULL DEFAULT 0.9;

-- AlterTable
ALTER TABLE "Memory" ADD COLUMN     "confidentError" DOUBLE PRECISION NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "ItemDraw" (
    "reportId" UUID NOT NULL,
    "topic" "Topic" NOT NULL,
    "country" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "itemId" UUID NOT NULL,

    CONSTRAINT "ItemDraw_pkey" PRIMARY KEY ("reportId","topic","country","template","place","itemId")
);

-- CreateIndex
CREATE INDEX "ItemDraw_itemId_idx" ON "ItemDraw"("itemId");

-- AddForeignKey
ALTER TABLE "ItemDraw" ADD CONSTRAINT "ItemDraw_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What schema.prisma cannot say.
ALTER TABLE "Learner" ADD CONSTRAINT "Learner_desiredRetention_range" CHECK ("desiredRetention" BETWEEN 0.7 AND 0.97);
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_retention_range" CHECK ("retention" BETWEEN 0.7 AND 0.97);
ALTER TABLE "Memory" ADD CONSTRAINT "Memory_confidentError_range" CHECK ("confidentError" BETWEEN 0 AND 1);

-- The places of the items that are there already; imports do the same for theirs (save-draws.ts).
INSERT INTO "ItemDraw" ("reportId", "topic", "country", "template", "place", "itemId")
SELECT item."reportId", item."topic", coalesce(actor."slug", ''), item."template", ('x' || left(md5(item."key"), 8))::bit(32)::int, item."id"
FROM "Item" AS item
LEFT JOIN "ItemActor" AS part ON part."itemId" = item."id"
LEFT JOIN "Actor" AS actor ON actor."id" = part."actorId"
WHERE item."state" = 'ACTIVE';
