-- AlterTable
ALTER TABLE "Claim" ADD COLUMN "facetIds" INTEGER[];

-- CreateTable
CREATE TABLE "FacetValue" (
    "id" SERIAL NOT NULL,
    "reportId" UUID NOT NULL,
    "facet" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "claims" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "FacetValue_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "FacetValue_reportId_facet_value_key" ON "FacetValue"("reportId", "facet", "value");

-- AddForeignKey
ALTER TABLE "FacetValue" ADD CONSTRAINT "FacetValue_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What schema.prisma cannot say: how the values come about. A claim has each of its values once.
CREATE FUNCTION "refresh_facet_ids"("claims" uuid[]) RETURNS void LANGUAGE sql AS $$
  WITH "claim" AS MATERIALIZED (
    SELECT "id", "reportId", "topics", "basis", "likelihood" FROM "Claim" WHERE "id" = ANY("claims") AND "retiredAt" IS NULL
  ), "part" AS MATERIALIZED (
    SELECT part."claimId", part."role", actor."slug", country."slug" AS "country"
    FROM "ClaimActor" part JOIN "Actor" actor ON actor."id" = part."actorId"
    LEFT JOIN "Actor" country ON country."id" = CASE actor."kind" WHEN 'COUNTRY' THEN actor."id" ELSE actor."countryId" END
    WHERE part."claimId" = ANY("claims")
  ), "place" AS (
    SELECT locator."claimId", section."slug"
    FROM "ClaimLocator" locator JOIN "Paragraph" paragraph ON paragraph."id" = locator."paragraphId"
    JOIN "Section" section ON section."id" = paragraph."sectionId"
    WHERE locator."claimId" = ANY("claims")
  ), "held" ("claimId", "facet", "value") AS MATERIALIZED (
    SELECT "id", 'topics', unnest("topics")::text FROM "claim"
    UNION SELECT "id", 'bases', "basis"::text FROM "claim"
    UNION SELECT "id", 'likelihoods', "likelihood"::text FROM "claim" WHERE "likelihood" IS NOT NULL
    UNION SELECT "claimId", 'actors', "slug" FROM "part"
    -- Being named as the source of a claim does not make the claim one about that actor's country.
    UNION SELECT "claimId", 'countries', "country" FROM "part" WHERE "country" IS NOT NULL AND "role" <> 'SOURCE'
    UNION SELECT "claimId", 'sections', "slug" FROM "place"
  ), "wanted" AS (
    SELECT DISTINCT "reportId", "facet", "value" FROM "held" JOIN "claim" ON "claim"."id" = "held"."claimId"
  ), "added" AS (
    INSERT INTO "FacetValue" ("reportId", "facet", "value")
    SELECT "reportId", "facet", "value" FROM "wanted" LEFT JOIN "FacetValue" known USING ("reportId", "facet", "value")
    WHERE known."id" IS NULL
    RETURNING "id", "reportId", "facet", "value"
  ), "known" AS (
    SELECT "id", "reportId", "facet", "value" FROM "wanted" JOIN "FacetValue" USING ("reportId", "facet", "value")
    UNION ALL SELECT "id", "reportId", "facet", "value" FROM "added"
  ), "worked_out" AS (
    SELECT "claim"."id", array_agg("known"."id" ORDER BY "known"."id") AS "facetIds"
    FROM "claim" JOIN "held" ON "held"."claimId" = "claim"."id" JOIN "known" USING ("reportId", "facet", "value")
    GROUP BY "claim"."id"
  )
  UPDATE "Claim" stored SET "facetIds" = "worked_out"."facetIds" FROM "worked_out"
  WHERE stored."id" = "worked_out"."id" AND stored."facetIds" IS DISTINCT FROM "worked_out"."facetIds"
$$;

-- The claims of each value of a report; values that no claim has any more go.
CREATE FUNCTION "count_facet_values"("of_report" uuid) RETURNS void LANGUAGE sql AS $$
  UPDATE "FacetValue" stored SET "claims" = coalesce(counted."claims", 0)
  FROM "FacetValue" value LEFT JOIN (
    SELECT "id", count(*) AS "claims"
    FROM (SELECT unnest("facetIds") AS "id" FROM "Claim" WHERE "reportId" = "of_report" AND "retiredAt" IS NULL) held
    GROUP BY "id"
  ) counted USING ("id")
  WHERE value."reportId" = "of_report" AND stored."id" = value."id"
    AND stored."claims" <> coalesce(counted."claims", 0);
  DELETE FROM "FacetValue" WHERE "reportId" = "of_report" AND "claims" = 0
$$;

-- An actor that comes to belong to another country takes its claims along, in whatever report they stand.
CREATE FUNCTION "move_actor_facets"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE "of_claims" uuid[] := ARRAY(SELECT DISTINCT "claimId" FROM "ClaimActor" WHERE "actorId" = NEW."id");
BEGIN
  PERFORM "refresh_facet_ids"("of_claims");
  PERFORM "count_facet_values"("reportId") FROM (SELECT DISTINCT "reportId" FROM "Claim" WHERE "id" = ANY("of_claims")) touched;
  RETURN NULL;
END
$$;

CREATE TRIGGER "Actor_move_facets" AFTER UPDATE OF "countryId" ON "Actor"
  FOR EACH ROW WHEN (OLD."countryId" IS DISTINCT FROM NEW."countryId") EXECUTE FUNCTION "move_actor_facets"();

CREATE TRIGGER "FacetValue_tell_corpus_changed" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON "FacetValue"
  FOR EACH STATEMENT EXECUTE FUNCTION "tell_corpus_changed"();

-- The claims that are there already; imports do the same for theirs (save-facets.ts). A few thousand at a time: the
-- planner takes any list of claims for a short one.
SELECT "refresh_facet_ids"(array_agg("id")) FROM "Claim" GROUP BY "reportId", "ordinal" / 2000;
SELECT "count_facet_values"("id") FROM "Report";
