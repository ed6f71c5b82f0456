-- Whoever changes the corpus, by import or by hand, says so: servers that keep answers then forget them. Notices of one
-- transaction fall together and are sent when it is committed.
CREATE FUNCTION "tell_corpus_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('corpus_changed', '');
  RETURN NULL;
END
$$;

DO $$
DECLARE "table" text;
BEGIN
  FOREACH "table" IN ARRAY ARRAY['Report', 'Section', 'Paragraph', 'ParagraphText', 'Actor', 'Claim', 'ClaimLocator',
    'ClaimActor', 'ClaimLink', 'ClaimSearch', 'Figure', 'Motive', 'Position', 'Item', 'ItemDraw']
  LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I
      FOR EACH STATEMENT EXECUTE FUNCTION "tell_corpus_changed"()', "table" || '_tell_corpus_changed', "table");
  END LOOP;
END
$$;
