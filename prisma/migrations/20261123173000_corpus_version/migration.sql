-- CreateTable
CREATE TABLE "CorpusVersion" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),

    CONSTRAINT "CorpusVersion_pkey" PRIMARY KEY ("id")
);

INSERT INTO "CorpusVersion" DEFAULT VALUES;

-- Every transaction that changes the corpus leaves an id of its own as well, and takes away those that were there before.
-- Ids that another transaction is taking away are passed over: nobody waits for anybody, and each commit makes another set.
CREATE OR REPLACE FUNCTION "tell_corpus_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('corpus_changed', '');
  IF NOT EXISTS (SELECT FROM "CorpusVersion" WHERE xmin = pg_current_xact_id()::xid) THEN
    DELETE FROM "CorpusVersion" WHERE "id" IN (SELECT "id" FROM "CorpusVersion" FOR UPDATE SKIP LOCKED);
    INSERT INTO "CorpusVersion" DEFAULT VALUES;
  END IF;
  RETURN NULL;
END
$$;
