-- CreateEnum
CREATE TYPE "ApiKeyScope" AS ENUM ('CLAIMS', 'OWN_RESULTS');

-- CreateTable
CREATE TABLE "ApiKey" (
    "id" UUID NOT NULL,
    "learnerId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "scope" "ApiKeyScope" NOT NULL,
    "hash" TEXT NOT NULL,
    "ending" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "lastUsedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ApiKey_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ApiKey_hash_key" ON "ApiKey"("hash");

-- CreateIndex
CREATE INDEX "ApiKey_learnerId_idx" ON "ApiKey"("learnerId");

-- CreateIndex
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");

-- CreateIndex
CREATE INDEX "Verification_expiresAt_idx" ON "Verification"("expiresAt");

-- AddForeignKey
ALTER TABLE "ApiKey" ADD CONSTRAINT "ApiKey_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "Learner"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A key that is forgotten ends by itself: see decision 031.
ALTER TABLE "ApiKey"
  ADD CONSTRAINT "ApiKey_name_length" CHECK (btrim("name") <> '' AND char_length("name") <= 80),
  ADD CONSTRAINT "ApiKey_hash_form" CHECK ("hash" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "ApiKey_ending_form" CHECK ("ending" ~ '^[A-Za-z0-9_-]{4}$'),
  ADD CONSTRAINT "ApiKey_expires_within_a_year" CHECK ("expiresAt" > "createdAt" AND "expiresAt" <= "createdAt" + interval '366 days');
