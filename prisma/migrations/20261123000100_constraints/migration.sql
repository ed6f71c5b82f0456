-- What schema.prisma cannot say: ranges, forms, and what may never change. Prisma neither sees nor drops any of it.
-- A CHECK holds when its condition is null, so a nullable column needs no "or null".

-- Reports

ALTER TABLE "Report"
  ADD CONSTRAINT "Report_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "Report_title_given" CHECK (btrim("title") <> ''),
  ADD CONSTRAINT "Report_language_form" CHECK ("language" ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
  ADD CONSTRAINT "Report_packHash_form" CHECK ("packHash" ~ '^[0-9a-f]{64}$');

ALTER TABLE "Section"
  ADD CONSTRAINT "Section_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "Section_ordinal_range" CHECK ("ordinal" >= 0);

ALTER TABLE "Paragraph"
  ADD CONSTRAINT "Paragraph_number_range" CHECK ("number" >= 0),
  ADD CONSTRAINT "Paragraph_fingerprint_form" CHECK ("fingerprint" ~ '^[0-9a-f]{64}$');

ALTER TABLE "Actor"
  ADD CONSTRAINT "Actor_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "Actor_name_given" CHECK (btrim("name") <> '' AND btrim("shortName") <> ''),
  ADD CONSTRAINT "Actor_code_form" CHECK ("code" IS NULL OR ("code" ~ '^[A-Z]{2}$' AND "kind" = 'COUNTRY')),
  ADD CONSTRAINT "Actor_country_belongs_to_none" CHECK ("kind" <> 'COUNTRY' OR "countryId" IS NULL);

-- Claims

ALTER TABLE "Claim"
  ADD CONSTRAINT "Claim_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT "Claim_ordinal_range" CHECK ("ordinal" >= 0),
  ADD CONSTRAINT "Claim_statement_length" CHECK (btrim("statement") <> '' AND char_length("statement") <= 200),
  ADD CONSTRAINT "Claim_topics_given" CHECK (cardinality("topics") >= 1),
  ADD CONSTRAINT "Claim_period_order" CHECK ("periodFrom" <= "periodTo"),
  ADD CONSTRAINT "Claim_revision_range" CHECK ("revision" >= 1),
  ADD CONSTRAINT "Claim_hash_form" CHECK ("hash" ~ '^[0-9a-f]{64}$');

ALTER TABLE "ClaimRevision" ADD CONSTRAINT "ClaimRevision_revision_range" CHECK ("revision" >= 1);

ALTER TABLE "ClaimLocator"
  ADD CONSTRAINT "ClaimLocator_ordinal_range" CHECK ("ordinal" >= 0),
  ADD CONSTRAINT "ClaimLocator_fingerprint_form" CHECK ("fingerprint" ~ '^[0-9a-f]{64}$');

ALTER TABLE "ClaimActor" ADD CONSTRAINT "ClaimActor_ordinal_range" CHECK ("ordinal" >= 0);

ALTER TABLE "ClaimLink"
  ADD CONSTRAINT "ClaimLink_two_claims" CHECK ("fromId" <> "toId"),
  ADD CONSTRAINT "ClaimLink_note_given" CHECK (btrim("note") <> '');

-- NaN sorts above Infinity in PostgreSQL, so two comparisons keep both out. A missing end leaves the other comparison.
ALTER TABLE "Figure"
  ADD CONSTRAINT "Figure_ordinal_range" CHECK ("ordinal" >= 0),
  ADD CONSTRAINT "Figure_label_given" CHECK (btrim("label") <> '' AND btrim("unit") <> ''),
  ADD CONSTRAINT "Figure_has_an_end" CHECK ("low" IS NOT NULL OR "high" IS NOT NULL),
  ADD CONSTRAINT "Figure_ends_order" CHECK ("low" <= "high"),
  ADD CONSTRAINT "Figure_low_finite" CHECK ("low" > '-Infinity' AND "low" < 'Infinity'),
  ADD CONSTRAINT "Figure_high_finite" CHECK ("high" > '-Infinity' AND "high" < 'Infinity'),
  ADD CONSTRAINT "Figure_value_finite" CHECK ("value" > '-Infinity' AND "value" < 'Infinity'),
  ADD CONSTRAINT "Figure_value_within_ends" CHECK ("value" >= "low" AND "value" <= "high");

ALTER TABLE "Motive" ADD CONSTRAINT "Motive_aim_given" CHECK (btrim("aim") <> '');

ALTER TABLE "Position" ADD CONSTRAINT "Position_phrase_given" CHECK (btrim("issue") <> '' AND btrim("phrase") <> '');

ALTER TABLE "Event" ADD CONSTRAINT "Event_phrase_given" CHECK (btrim("phrase") <> '');

ALTER TABLE "Term"
  ADD CONSTRAINT "Term_ordinal_range" CHECK ("ordinal" >= 0),
  ADD CONSTRAINT "Term_answer_given" CHECK (btrim("answer") <> '');

-- Items

ALTER TABLE "Item"
  ADD CONSTRAINT "Item_claimRevision_range" CHECK ("claimRevision" >= 1),
  ADD CONSTRAINT "Item_templateVersion_range" CHECK ("templateVersion" >= 1),
  ADD CONSTRAINT "Item_key_given" CHECK (btrim("key") <> ''),
  ADD CONSTRAINT "Item_hash_form" CHECK ("hash" ~ '^[0-9a-f]{64}$');

-- Quizzes and answers

ALTER TABLE "Quiz"
  ADD CONSTRAINT "Quiz_seed_given" CHECK ("seed" <> ''),
  ADD CONSTRAINT "Quiz_deadline_order" CHECK ("deadline" > "startedAt"),
  ADD CONSTRAINT "Quiz_finishedAt_order" CHECK ("finishedAt" >= "startedAt");

ALTER TABLE "QuizItem" ADD CONSTRAINT "QuizItem_ordinal_range" CHECK ("ordinal" >= 0);

ALTER TABLE "Answer"
  ADD CONSTRAINT "Answer_payloadHash_form" CHECK ("payloadHash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "Answer_confidence_range" CHECK ("confidence" BETWEEN 0 AND 1),
  ADD CONSTRAINT "Answer_timeTakenMs_range" CHECK ("timeTakenMs" >= 0),
  ADD CONSTRAINT "Answer_credit_range" CHECK ("credit" BETWEEN 0 AND 1),
  ADD CONSTRAINT "Answer_rating_range" CHECK ("rating" BETWEEN 1 AND 4);

ALTER TABLE "Memory"
  ADD CONSTRAINT "Memory_stability_range" CHECK ("stability" > 0 AND "stability" < 'Infinity'),
  ADD CONSTRAINT "Memory_difficulty_range" CHECK ("difficulty" BETWEEN 1 AND 10),
  ADD CONSTRAINT "Memory_state_range" CHECK ("state" BETWEEN 0 AND 3),
  ADD CONSTRAINT "Memory_due_order" CHECK ("due" >= "lastReview"),
  ADD CONSTRAINT "Memory_scheduledDays_range" CHECK ("scheduledDays" >= 0 AND "scheduledDays" < 'Infinity'),
  ADD CONSTRAINT "Memory_learningSteps_range" CHECK ("learningSteps" >= 0),
  ADD CONSTRAINT "Memory_counts_range" CHECK ("reps" >= 0 AND "lapses" BETWEEN 0 AND "reps");

ALTER TABLE "Mastery"
  ADD CONSTRAINT "Mastery_answers_range" CHECK ("answers" >= 0),
  ADD CONSTRAINT "Mastery_points_range" CHECK ("points" BETWEEN 0 AND "answers");

-- Answers are the truth that memories and mastery are folded from: they are added and never changed. Two doors are open.
-- A guest's answers move to the learner that the guest becomes; and when a learner is deleted, the answers go too: the
-- cascade comes here after the learner's row is gone, so an answer whose learner still stands was not reached by it.

CREATE FUNCTION "keep_answers"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE'
    AND to_jsonb(NEW) - 'learnerId' = to_jsonb(OLD) - 'learnerId'
    AND EXISTS (SELECT FROM "Learner" WHERE "id" = OLD."learnerId" AND "isAnonymous")
  THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT FROM "Learner" WHERE "id" = OLD."learnerId") THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'Answers are append-only: % is refused.', TG_OP;
END
$$;

CREATE TRIGGER "Answer_append_only" BEFORE UPDATE OR DELETE ON "Answer"
  FOR EACH ROW EXECUTE FUNCTION "keep_answers"();

CREATE TRIGGER "Answer_no_truncate" BEFORE TRUNCATE ON "Answer"
  FOR EACH STATEMENT EXECUTE FUNCTION "keep_answers"();
