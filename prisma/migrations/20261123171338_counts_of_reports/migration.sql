-- AlterTable
ALTER TABLE "Paragraph" ADD COLUMN     "claimCount" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Report" ADD COLUMN     "claimCount" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "itemCount" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "paragraphCount" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Section" ADD COLUMN     "claimCount" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "CellCount" (
    "reportId" UUID NOT NULL,
    "topic" "Topic" NOT NULL,
    "country" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "items" INTEGER NOT NULL,
    "claims" INTEGER NOT NULL,

    CONSTRAINT "CellCount_pkey" PRIMARY KEY ("reportId","topic","country","template")
);

-- CreateTable
CREATE TABLE "ItemCount" (
    "id" SERIAL NOT NULL,
    "reportId" UUID NOT NULL,
    "topic" "Topic" NOT NULL,
    "template" TEXT NOT NULL,
    "countries" TEXT[],
    "items" INTEGER NOT NULL,

    CONSTRAINT "ItemCount_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ItemCount_countries_idx" ON "ItemCount" USING GIN ("countries");

-- CreateIndex
CREATE INDEX "ItemOutline_claimId_idx" ON "ItemOutline"("claimId");

-- AddForeignKey
ALTER TABLE "CellCount" ADD CONSTRAINT "CellCount_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ItemCount" ADD CONSTRAINT "ItemCount_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What schema.prisma cannot say: how the counts of a report come about.
CREATE FUNCTION "count_report"("of_report" uuid) RETURNS void LANGUAGE sql AS $$
  DELETE FROM "ItemCount" WHERE "reportId" = "of_report";
  INSERT INTO "ItemCount" ("reportId", "topic", "template", "countries", "items")
  SELECT "reportId", "topic", "template", "countries", count(*) FROM "ItemOutline" WHERE "reportId" = "of_report"
  GROUP BY "reportId", "topic", "template", "countries";
  DELETE FROM "CellCount" WHERE "reportId" = "of_report";
  INSERT INTO "CellCount" ("reportId", "topic", "country", "template", "items", "claims")
  SELECT "reportId", "topic", '', "template", count(*), count(DISTINCT "claimId")
  FROM "ItemOutline" WHERE "reportId" = "of_report"
  GROUP BY "reportId", "topic", "template"
  UNION ALL
  SELECT "reportId", "topic", "country", coalesce("template", ''), count(*), count(DISTINCT "claimId")
  FROM "ItemOutline" CROSS JOIN unnest("countries") AS "country" WHERE "reportId" = "of_report"
  GROUP BY "reportId", "topic", "country", GROUPING SETS (("template"), ());
  UPDATE "Paragraph" stored SET "claimCount" = counted."claims" FROM (
    SELECT paragraph."id", count(claim."id") AS "claims"
    FROM "Section" section JOIN "Paragraph" paragraph ON paragraph."sectionId" = section."id"
    LEFT JOIN "ClaimLocator" place ON place."paragraphId" = paragraph."id"
    LEFT JOIN "Claim" claim ON claim."id" = place."claimId" AND claim."retiredAt" IS NULL
    WHERE section."reportId" = "of_report" GROUP BY paragraph."id"
  ) counted WHERE stored."id" = counted."id" AND stored."claimCount" <> counted."claims";
  UPDATE "Section" stored SET "claimCount" = counted."claims" FROM (
    SELECT section."id", count(DISTINCT claim."id") AS "claims"
    FROM "Section" section LEFT JOIN "Paragraph" paragraph ON paragraph."sectionId" = section."id"
    LEFT JOIN "ClaimLocator" place ON place."paragraphId" = paragraph."id"
    LEFT JOIN "Claim" claim ON claim."id" = place."claimId" AND claim."retiredAt" IS NULL
    WHERE section."reportId" = "of_report" GROUP BY section."id"
  ) counted WHERE stored."id" = counted."id" AND stored."claimCount" <> counted."claims";
  UPDATE "Report" SET
    "claimCount" = (SELECT count(*) FROM "Claim" WHERE "reportId" = "of_report" AND "retiredAt" IS NULL),
    "paragraphCount" = (
      SELECT count(*) FROM "Section" section JOIN "Paragraph" paragraph ON paragraph."sectionId" = section."id"
      WHERE section."reportId" = "of_report" AND paragraph."claimCount" > 0
    ),
    "itemCount" = (SELECT coalesce(sum("items"), 0) FROM "ItemCount" WHERE "reportId" = "of_report")
  WHERE "id" = "of_report"
$$;

-- The reports that are there already; imports do the same for theirs (save-counts.ts).
SELECT "count_report"("id") FROM "Report";
