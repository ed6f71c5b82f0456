-- Similar spellings; the extension comes with every PostgreSQL and may be made by the owner of a database.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateTable
CREATE TABLE "ClaimSearch" (
    "claimId" UUID NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "ClaimSearch_pkey" PRIMARY KEY ("claimId")
);

-- CreateTable
CREATE TABLE "SearchWord" (
    "word" TEXT NOT NULL,

    CONSTRAINT "SearchWord_pkey" PRIMARY KEY ("word")
);

-- CreateIndex
CREATE INDEX "ClaimSearch_words_idx" ON "ClaimSearch" USING GIN ("words");

-- CreateIndex
CREATE INDEX "SearchWord_word_idx" ON "SearchWord" USING GIN ("word" gin_trgm_ops);

-- AddForeignKey
ALTER TABLE "ClaimSearch" ADD CONSTRAINT "ClaimSearch_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What schema.prisma cannot say: how the words come about. The statement weighs most, then figures, then actors.
CREATE FUNCTION "refresh_claim_search"("claims" uuid[]) RETURNS void LANGUAGE sql AS $$
  WITH "part" AS (
    SELECT claim."id", claim."statement",
      coalesce((SELECT string_agg(figure."label" || ' ; ' || figure."text", ' ; ' ORDER BY figure."ordinal")
        FROM "Figure" figure WHERE figure."claimId" = claim."id"), '') AS "figures",
      coalesce((SELECT string_agg(concat_ws(' ; ', actor."name", actor."shortName", actor."adjective"), ' ; ' ORDER BY actor."slug")
        FROM (SELECT DISTINCT "actorId" FROM "ClaimActor" WHERE "claimId" = claim."id") named
        JOIN "Actor" actor ON actor."id" = named."actorId"), '') AS "actors"
    FROM "Claim" claim WHERE claim."id" = ANY("claims")
  ), "spelled" AS (
    INSERT INTO "SearchWord" ("word")
    SELECT DISTINCT "word"
    FROM "part", unnest(tsvector_to_array(to_tsvector('simple', concat_ws(' ', "statement", "figures", "actors")))) AS "word"
    WHERE "word" ~ '^[[:alpha:]]{4,40}$'
    ON CONFLICT DO NOTHING
  )
  INSERT INTO "ClaimSearch" ("claimId", "words")
  SELECT "id", setweight(to_tsvector('english', "statement"), 'A')
    || setweight(to_tsvector('english', "figures"), 'B')
    || setweight(to_tsvector('english', "actors"), 'C')
  FROM "part"
  ON CONFLICT ("claimId") DO UPDATE SET "words" = excluded."words"
    WHERE "ClaimSearch"."words" IS DISTINCT FROM excluded."words"
$$;

-- The claims that are there already; imports do the same for theirs (save-search.ts).
SELECT "refresh_claim_search"(array(SELECT "id" FROM "Claim"));
