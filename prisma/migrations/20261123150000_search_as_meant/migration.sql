-- Edit distances; like pg_trgm it comes with every PostgreSQL and may be made by the owner of a database.
CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;

-- AlterTable
ALTER TABLE "SearchWord" ADD COLUMN "claims" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN "isName" BOOLEAN NOT NULL DEFAULT false;

-- DropIndex
DROP INDEX "SearchWord_word_idx";

-- What schema.prisma cannot say: how a text is read, of a claim and of a search alike.

-- The same letters and digits in the same order, so that a place in it can be found in the text again: dashes, slashes
-- and the marks that PostgreSQL's parser takes for letters part words ("Kim Jong-un", "10,000–12,000"), digits grouped by
-- thousands are one number. A dash before a quotation mark is kept: in a search it excludes.
CREATE FUNCTION "plain_words"("given" text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT regexp_replace(regexp_replace(regexp_replace("given",
    '[-/\u2010-\u2015\u2212\u00A0\u202F\u2009\u2018-\u201F\u00AB\u00BB\u2026](?!")', ' ', 'g'),
    '(?<![[:digit:]])([[:digit:]]{1,3})[, ](?=[[:digit:]]{3}(?![[:digit:]]))', '\1', 'g'),
    '\mper cent\M', 'percent', 'gi')
$$;

CREATE FUNCTION "search_words"("given" text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT replace("plain_words"("given"), '%', ' percent ')
$$;

-- The statement weighs most, then figures, then names of actors, then what else they are called.
CREATE OR REPLACE FUNCTION "refresh_claim_search"("claims" uuid[]) RETURNS void LANGUAGE sql AS $$
  WITH "part" AS MATERIALIZED (
    SELECT claim."id", "search_words"(claim."statement") AS "statement",
      "search_words"(coalesce((SELECT string_agg(figure."label" || ' ; ' || figure."text", ' ; ' ORDER BY figure."ordinal")
        FROM "Figure" figure WHERE figure."claimId" = claim."id"), '')) AS "figures",
      "search_words"(coalesce("named"."names", '')) AS "names", "search_words"(coalesce("named"."aliases", '')) AS "aliases"
    FROM "Claim" claim LEFT JOIN LATERAL (
      SELECT string_agg(concat_ws(' ; ', actor."name", actor."shortName", actor."adjective"), ' ; ' ORDER BY actor."slug") AS "names",
        string_agg(array_to_string(actor."aliases", ' ; '), ' ; ' ORDER BY actor."slug") AS "aliases"
      FROM (SELECT DISTINCT "actorId" FROM "ClaimActor" WHERE "claimId" = claim."id") part
      JOIN "Actor" actor ON actor."id" = part."actorId"
    ) "named" ON true
    WHERE claim."id" = ANY("claims")
  ), "changed" AS (
    INSERT INTO "ClaimSearch" ("claimId", "words")
    SELECT "id", setweight(to_tsvector('english', "statement"), 'A')
      || setweight(to_tsvector('english', "figures"), 'B')
      || setweight(to_tsvector('english', "names"), 'C')
      || setweight(to_tsvector('english', "aliases"), 'D')
    FROM "part"
    ON CONFLICT ("claimId") DO UPDATE SET "words" = excluded."words"
      WHERE "ClaimSearch"."words" IS DISTINCT FROM excluded."words"
    RETURNING "claimId"
  ), "spelled" AS (
    SELECT "word", "claimId", "isName"
    FROM "changed" JOIN "part" ON "id" = "claimId",
      LATERAL (VALUES (concat_ws(' ; ', "statement", "figures"), false), (concat_ws(' ; ', "names", "aliases"), true)) "text"("words", "isName"),
      unnest(tsvector_to_array(to_tsvector('simple', "text"."words"))) AS "word"
    WHERE "word" ~ '^[[:alpha:]]{3,40}$'
  )
  INSERT INTO "SearchWord" ("word", "claims", "isName")
  SELECT "word", count(DISTINCT "claimId"), bool_or("isName") FROM "spelled" GROUP BY "word"
  ON CONFLICT ("word") DO UPDATE
    SET "claims" = "SearchWord"."claims" + excluded."claims", "isName" = "SearchWord"."isName" OR excluded."isName"
$$;

-- Every claim anew, as it is read now.
DELETE FROM "SearchWord";
DELETE FROM "ClaimSearch";
SELECT "refresh_claim_search"(array(SELECT "id" FROM "Claim"));
