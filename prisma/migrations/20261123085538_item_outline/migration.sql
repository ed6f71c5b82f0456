-- CreateTable
CREATE TABLE "ItemOutline" (
    "itemId" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "kind" "PromptKind" NOT NULL,
    "topic" "Topic" NOT NULL,
    "countries" TEXT[],
    "sections" TEXT[],
    "keyClaims" UUID[],
    "lureClaims" UUID[],
    "repeatedClaims" UUID[],
    "stems" INTEGER NOT NULL,
    "options" INTEGER NOT NULL,
    "rights" INTEGER NOT NULL,
    "fixedOrder" BOOLEAN NOT NULL,

    CONSTRAINT "ItemOutline_pkey" PRIMARY KEY ("itemId")
);

-- AddForeignKey
ALTER TABLE "ItemOutline" ADD CONSTRAINT "ItemOutline_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- As in server/actions/importing/save-outlines.ts.
INSERT INTO "ItemOutline" ("itemId", "reportId", "claimId", "key", "template", "kind", "topic", "countries", "sections",
  "keyClaims", "lureClaims", "repeatedClaims", "stems", "options", "rights", "fixedOrder")
SELECT item."id", item."reportId", item."claimId", item."key", item."template", item."kind", item."topic",
  ARRAY(SELECT DISTINCT "country" FROM "ItemDraw" WHERE "itemId" = item."id" AND "country" <> '' ORDER BY 1),
  ARRAY(SELECT DISTINCT "section" FROM "ItemDraw" WHERE "itemId" = item."id" AND "section" <> '' ORDER BY 1),
  ARRAY(SELECT "claimId" FROM "ItemClaim" WHERE "itemId" = item."id" AND "part" = 'KEY' ORDER BY 1),
  ARRAY(SELECT "claimId" FROM "ItemClaim" WHERE "itemId" = item."id" AND "part" = 'LURE' ORDER BY 1),
  ARRAY(SELECT CASE WHEN link."fromId" = basis."claimId" THEN link."toId" ELSE link."fromId" END
    FROM "ItemClaim" AS basis
    JOIN "ClaimLink" AS link ON basis."claimId" IN (link."fromId", link."toId") AND link."kind" = 'REPEATS'
    WHERE basis."itemId" = item."id" AND basis."part" = 'KEY' ORDER BY 1),
  jsonb_array_length(prompt."body" -> 'stems'),
  coalesce(jsonb_array_length(prompt."body" -> 'options'), jsonb_array_length(prompt."body" -> 'lefts'), 0),
  coalesce(jsonb_array_length(prompt."body" -> 'rights'), 0),
  coalesce((prompt."body" ->> 'fixedOrder')::boolean, false)
FROM "Item" AS item JOIN "Prompt" AS prompt ON prompt."itemId" = item."id"
WHERE item."state" = 'ACTIVE';
