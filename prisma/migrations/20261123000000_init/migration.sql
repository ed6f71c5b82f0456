-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "ActorKind" AS ENUM ('COUNTRY', 'ORGANISATION', 'PERSON');

-- CreateEnum
CREATE TYPE "GrammaticalNumber" AS ENUM ('SINGULAR', 'PLURAL');

-- CreateEnum
CREATE TYPE "Topic" AS ENUM ('MOTIVE', 'FIGURE', 'POSITION', 'CAPABILITY', 'RISK', 'LEGAL', 'HISTORY', 'EVENT');

-- CreateEnum
CREATE TYPE "Basis" AS ENUM ('FACT', 'REPORTED', 'ESTIMATE', 'JUDGEMENT');

-- CreateEnum
CREATE TYPE "Likelihood" AS ENUM ('ALMOST_NO_CHANCE', 'VERY_UNLIKELY', 'UNLIKELY', 'ROUGHLY_EVEN', 'LIKELY', 'VERY_LIKELY', 'ALMOST_CERTAIN', 'POSSIBLE');

-- CreateEnum
CREATE TYPE "ActorRole" AS ENUM ('SUBJECT', 'HOLDER', 'TARGET', 'SOURCE');

-- CreateEnum
CREATE TYPE "Qualifier" AS ENUM ('EXACT', 'ABOUT', 'AT_LEAST', 'AT_MOST', 'OVER', 'UNDER', 'RANGE');

-- CreateEnum
CREATE TYPE "Standing" AS ENUM ('ENDORSED', 'DOUBTED', 'REJECTED');

-- CreateEnum
CREATE TYPE "Stance" AS ENUM ('SUPPORTS', 'OPPOSES', 'TOLERATES', 'AMBIVALENT', 'CAUTIOUS', 'UNDECIDED');

-- CreateEnum
CREATE TYPE "LinkKind" AS ENUM ('REPEATS', 'QUALIFIES', 'SUPPORTS', 'IN_TENSION_WITH');

-- CreateEnum
CREATE TYPE "PromptKind" AS ENUM ('CHOICE', 'MULTI_CHOICE', 'TRUE_FALSE', 'SHORT_ANSWER', 'NUMERIC', 'INTERVAL', 'MATCHING', 'ORDERING');

-- CreateEnum
CREATE TYPE "ItemState" AS ENUM ('ACTIVE', 'RETIRED');

-- CreateEnum
CREATE TYPE "ItemClaimPart" AS ENUM ('KEY', 'LURE');

-- CreateEnum
CREATE TYPE "LearnerRole" AS ENUM ('LEARNER', 'TRAINER', 'ADMINISTRATOR');

-- CreateEnum
CREATE TYPE "QuizMode" AS ENUM ('PRACTICE', 'EXAM', 'REVIEW');

-- CreateEnum
CREATE TYPE "Verdict" AS ENUM ('CORRECT', 'PARTIAL', 'INCORRECT');

-- CreateTable
CREATE TABLE "Report" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "fiction" BOOLEAN NOT NULL DEFAULT false,
    "packHash" TEXT NOT NULL,
    "importedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Section" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,

    CONSTRAINT "Section_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Paragraph" (
    "id" UUID NOT NULL,
    "sectionId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "withoutClaims" TEXT,

    CONSTRAINT "Paragraph_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Actor" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "ActorKind" NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "adjective" TEXT,
    "article" TEXT,
    "number" "GrammaticalNumber" NOT NULL DEFAULT 'SINGULAR',
    "code" TEXT,
    "aliases" TEXT[],
    "countryId" UUID,

    CONSTRAINT "Actor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Claim" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "statement" TEXT NOT NULL,
    "topics" "Topic"[],
    "basis" "Basis" NOT NULL,
    "likelihood" "Likelihood",
    "periodFrom" DATE,
    "periodTo" DATE,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "hash" TEXT NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClaimRevision" (
    "claimId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "importedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ClaimRevision_pkey" PRIMARY KEY ("claimId","revision")
);

-- CreateTable
CREATE TABLE "ClaimLocator" (
    "claimId" UUID NOT NULL,
    "paragraphId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "fingerprint" TEXT NOT NULL,

    CONSTRAINT "ClaimLocator_pkey" PRIMARY KEY ("claimId","paragraphId")
);

-- CreateTable
CREATE TABLE "ClaimActor" (
    "claimId" UUID NOT NULL,
    "actorId" UUID NOT NULL,
    "role" "ActorRole" NOT NULL,
    "ordinal" INTEGER NOT NULL,

    CONSTRAINT "ClaimActor_pkey" PRIMARY KEY ("claimId","actorId","role")
);

-- CreateTable
CREATE TABLE "Figure" (
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "low" DOUBLE PRECISION,
    "high" DOUBLE PRECISION,
    "value" DOUBLE PRECISION NOT NULL,
    "unit" TEXT NOT NULL,
    "qualifier" "Qualifier" NOT NULL,
    "asOf" TEXT,
    "text" TEXT NOT NULL,

    CONSTRAINT "Figure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Motive" (
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "holderId" UUID NOT NULL,
    "aim" TEXT NOT NULL,
    "standing" "Standing" NOT NULL,

    CONSTRAINT "Motive_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Position" (
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "holderId" UUID NOT NULL,
    "issue" TEXT NOT NULL,
    "stance" "Stance" NOT NULL,
    "phrase" TEXT NOT NULL,
    "condition" TEXT,

    CONSTRAINT "Position_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Event" (
    "claimId" UUID NOT NULL,
    "phrase" TEXT NOT NULL,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("claimId")
);

-- CreateTable
CREATE TABLE "Term" (
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "answer" TEXT NOT NULL,
    "accept" TEXT[],
    "clue" TEXT NOT NULL,

    CONSTRAINT "Term_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClaimLink" (
    "fromId" UUID NOT NULL,
    "toId" UUID NOT NULL,
    "kind" "LinkKind" NOT NULL,
    "note" TEXT NOT NULL,

    CONSTRAINT "ClaimLink_pkey" PRIMARY KEY ("fromId","toId","kind")
);

-- CreateTable
CREATE TABLE "Item" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "claimRevision" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "templateVersion" INTEGER NOT NULL,
    "kind" "PromptKind" NOT NULL,
    "topic" "Topic" NOT NULL,
    "hash" TEXT NOT NULL,
    "state" "ItemState" NOT NULL DEFAULT 'ACTIVE',

    CONSTRAINT "Item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Prompt" (
    "itemId" UUID NOT NULL,
    "body" JSONB NOT NULL,

    CONSTRAINT "Prompt_pkey" PRIMARY KEY ("itemId")
);

-- CreateTable
CREATE TABLE "Rubric" (
    "itemId" UUID NOT NULL,
    "body" JSONB NOT NULL,

    CONSTRAINT "Rubric_pkey" PRIMARY KEY ("itemId")
);

-- CreateTable
CREATE TABLE "ItemClaim" (
    "itemId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "part" "ItemClaimPart" NOT NULL,

    CONSTRAINT "ItemClaim_pkey" PRIMARY KEY ("itemId","claimId","part")
);

-- CreateTable
CREATE TABLE "ItemActor" (
    "itemId" UUID NOT NULL,
    "actorId" UUID NOT NULL,

    CONSTRAINT "ItemActor_pkey" PRIMARY KEY ("itemId","actorId")
);

-- CreateTable
CREATE TABLE "Learner" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "isAnonymous" BOOLEAN NOT NULL DEFAULT false,
    "role" "LearnerRole" NOT NULL DEFAULT 'LEARNER',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Learner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "learnerId" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Credential" (
    "id" UUID NOT NULL,
    "learnerId" UUID NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "password" TEXT,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMPTZ(3),
    "refreshTokenExpiresAt" TIMESTAMPTZ(3),
    "scope" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Credential_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Verification" (
    "id" UUID NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Quiz" (
    "id" UUID NOT NULL,
    "learnerId" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "mode" "QuizMode" NOT NULL,
    "seed" TEXT NOT NULL,
    "blueprint" JSONB NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "deadline" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Quiz_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuizItem" (
    "id" UUID NOT NULL,
    "learnerId" UUID NOT NULL,
    "quizId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "layout" JSONB NOT NULL,

    CONSTRAINT "QuizItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Answer" (
    "learnerId" UUID NOT NULL,
    "answerId" UUID NOT NULL,
    "quizItemId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "response" JSONB NOT NULL,
    "payloadHash" TEXT NOT NULL,
    "confidence" DOUBLE PRECISION,
    "timeTakenMs" INTEGER NOT NULL,
    "credit" DOUBLE PRECISION NOT NULL,
    "verdict" "Verdict" NOT NULL,
    "grade" JSONB NOT NULL,
    "rating" INTEGER NOT NULL,
    "answeredAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Answer_pkey" PRIMARY KEY ("learnerId","answerId")
);

-- CreateTable
CREATE TABLE "Memory" (
    "learnerId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "stability" DOUBLE PRECISION NOT NULL,
    "difficulty" DOUBLE PRECISION NOT NULL,
    "state" INTEGER NOT NULL,
    "due" TIMESTAMPTZ(3) NOT NULL,
    "lastReview" TIMESTAMPTZ(3) NOT NULL,
    "scheduledDays" DOUBLE PRECISION NOT NULL,
    "learningSteps" INTEGER NOT NULL,
    "reps" INTEGER NOT NULL,
    "lapses" INTEGER NOT NULL,

    CONSTRAINT "Memory_pkey" PRIMARY KEY ("learnerId","itemId")
);

-- CreateTable
CREATE TABLE "Mastery" (
    "learnerId" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "topic" "Topic" NOT NULL,
    "actorId" UUID NOT NULL,
    "points" DOUBLE PRECISION NOT NULL,
    "answers" INTEGER NOT NULL,

    CONSTRAINT "Mastery_pkey" PRIMARY KEY ("learnerId","reportId","topic","actorId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Report_slug_key" ON "Report"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Section_reportId_slug_key" ON "Section"("reportId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "Section_reportId_ordinal_key" ON "Section"("reportId", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "Paragraph_sectionId_number_key" ON "Paragraph"("sectionId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Actor_slug_key" ON "Actor"("slug");

-- CreateIndex
CREATE INDEX "Actor_kind_slug_idx" ON "Actor"("kind", "slug");

-- CreateIndex
CREATE INDEX "Actor_countryId_idx" ON "Actor"("countryId");

-- CreateIndex
CREATE UNIQUE INDEX "Claim_slug_key" ON "Claim"("slug");

-- CreateIndex
CREATE INDEX "Claim_reportId_ordinal_id_idx" ON "Claim"("reportId", "ordinal", "id");

-- CreateIndex
CREATE INDEX "Claim_reportId_basis_idx" ON "Claim"("reportId", "basis");

-- CreateIndex
CREATE INDEX "Claim_topics_idx" ON "Claim" USING GIN ("topics");

-- CreateIndex
CREATE INDEX "Claim_periodFrom_periodTo_idx" ON "Claim"("periodFrom", "periodTo");

-- CreateIndex
CREATE INDEX "ClaimLocator_paragraphId_idx" ON "ClaimLocator"("paragraphId");

-- CreateIndex
CREATE INDEX "ClaimActor_actorId_role_claimId_idx" ON "ClaimActor"("actorId", "role", "claimId");

-- CreateIndex
CREATE INDEX "Figure_unit_value_id_idx" ON "Figure"("unit", "value", "id");

-- CreateIndex
CREATE INDEX "Figure_value_id_idx" ON "Figure"("value", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Figure_claimId_ordinal_key" ON "Figure"("claimId", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "Motive_claimId_key" ON "Motive"("claimId");

-- CreateIndex
CREATE INDEX "Motive_holderId_id_idx" ON "Motive"("holderId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Position_claimId_key" ON "Position"("claimId");

-- CreateIndex
CREATE INDEX "Position_holderId_id_idx" ON "Position"("holderId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Term_claimId_ordinal_key" ON "Term"("claimId", "ordinal");

-- CreateIndex
CREATE INDEX "ClaimLink_toId_idx" ON "ClaimLink"("toId");

-- CreateIndex
CREATE INDEX "Item_reportId_state_key_idx" ON "Item"("reportId", "state", "key");

-- CreateIndex
CREATE INDEX "Item_claimId_idx" ON "Item"("claimId");

-- CreateIndex
CREATE INDEX "ItemClaim_claimId_idx" ON "ItemClaim"("claimId");

-- CreateIndex
CREATE INDEX "ItemActor_actorId_itemId_idx" ON "ItemActor"("actorId", "itemId");

-- CreateIndex
CREATE UNIQUE INDEX "Learner_email_key" ON "Learner"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Session_token_key" ON "Session"("token");

-- CreateIndex
CREATE INDEX "Session_learnerId_idx" ON "Session"("learnerId");

-- CreateIndex
CREATE INDEX "Credential_learnerId_idx" ON "Credential"("learnerId");

-- CreateIndex
CREATE UNIQUE INDEX "Credential_providerId_accountId_key" ON "Credential"("providerId", "accountId");

-- CreateIndex
CREATE INDEX "Verification_identifier_idx" ON "Verification"("identifier");

-- CreateIndex
CREATE INDEX "Quiz_learnerId_startedAt_id_idx" ON "Quiz"("learnerId", "startedAt", "id");

-- CreateIndex
CREATE INDEX "QuizItem_learnerId_itemId_idx" ON "QuizItem"("learnerId", "itemId");

-- CreateIndex
CREATE UNIQUE INDEX "QuizItem_quizId_ordinal_key" ON "QuizItem"("quizId", "ordinal");

-- CreateIndex
CREATE UNIQUE INDEX "QuizItem_quizId_itemId_key" ON "QuizItem"("quizId", "itemId");

-- CreateIndex
CREATE UNIQUE INDEX "Answer_quizItemId_key" ON "Answer"("quizItemId");

-- CreateIndex
CREATE INDEX "Answer_learnerId_answeredAt_idx" ON "Answer"("learnerId", "answeredAt");

-- CreateIndex
CREATE INDEX "Answer_learnerId_itemId_answeredAt_idx" ON "Answer"("learnerId", "itemId", "answeredAt");

-- CreateIndex
CREATE INDEX "Memory_learnerId_due_idx" ON "Memory"("learnerId", "due");

-- AddForeignKey
ALTER TABLE "Section" ADD CONSTRAINT "Section_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Paragraph" ADD CONSTRAINT "Paragraph_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Actor" ADD CONSTRAINT "Actor_countryId_fkey" FOREIGN KEY ("countryId") REFERENCES "Actor"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimRevision" ADD CONSTRAINT "ClaimRevision_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimLocator" ADD CONSTRAINT "ClaimLocator_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimLocator" ADD CONSTRAINT "ClaimLocator_paragraphId_fkey" FOREIGN KEY ("paragraphId") REFERENCES "Paragraph"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimActor" ADD CONSTRAINT "ClaimActor_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimActor" ADD CONSTRAINT "ClaimActor_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Actor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Figure" ADD CONSTRAINT "Figure_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Motive" ADD CONSTRAINT "Motive_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Motive" ADD CONSTRAINT "Motive_holderId_fkey" FOREIGN KEY ("holderId") REFERENCES "Actor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Position" ADD CONSTRAINT "Position_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Position" ADD CONSTRAINT "Position_holderId_fkey" FOREIGN KEY ("holderId") REFERENCES "Actor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Term" ADD CONSTRAINT "Term_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimLink" ADD CONSTRAINT "ClaimLink_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimLink" ADD CONSTRAINT "ClaimLink_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Item" ADD CONSTRAINT "Item_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Item" ADD CONSTRAINT "Item_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Prompt" ADD CONSTRAINT "Prompt_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rubric" ADD CONSTRAINT "Rubric_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ItemClaim" ADD CONSTRAINT "ItemClaim_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ItemClaim" ADD CONSTRAINT "ItemClaim_claimId_fkey" FOREIGN KEY ("claimId") REFERENCES "Claim"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ItemActor" ADD CONSTRAINT "ItemActor_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ItemActor" ADD CONSTRAINT "ItemActor_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Actor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Credential" ADD CONSTRAINT "Credential_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Quiz" ADD CONSTRAINT "Quiz_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Quiz" ADD CONSTRAINT "Quiz_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuizItem" ADD CONSTRAINT "QuizItem_quizId_fkey" FOREIGN KEY ("quizId") REFERENCES "Quiz"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuizItem" ADD CONSTRAINT "QuizItem_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_quizItemId_fkey" FOREIGN KEY ("quizItemId") REFERENCES "QuizItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Memory" ADD CONSTRAINT "Memory_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Memory" ADD CONSTRAINT "Memory_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "Item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mastery" ADD CONSTRAINT "Mastery_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mastery" ADD CONSTRAINT "Mastery_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mastery" ADD CONSTRAINT "Mastery_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "Actor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
