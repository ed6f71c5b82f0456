import { setTimeout as sleep } from 'node:timers/promises'
import type { Database } from '../database/client.ts'
import { generateItems } from '../domain/quiz/generate-items.ts'
import { TEMPLATES } from '../domain/quiz/templates.ts'
import { hashPack } from '../domain/reports/hash-pack.ts'
import { parsePack } from '../domain/reports/parse-pack.ts'
import type { PackFile, Problem } from '../domain/reports/problem.ts'
import { toCorpus } from '../domain/reports/to-corpus.ts'
import type { Prisma } from '../generated/client.ts'
import { findForeignNames } from './importing/find-foreign-names.ts'
import { saveActors } from './importing/save-actors.ts'
import { type ClaimCounts, saveClaims } from './importing/save-claims.ts'
import { saveDraws } from './importing/save-draws.ts'
import { type ItemCounts, saveItems } from './importing/save-items.ts'
import { saveParagraphs } from './importing/save-paragraphs.ts'
import { removeStaleSections } from './importing/remove-stale-sections.ts'
import { saveReport } from './importing/save-report.ts'
import { saveSections } from './importing/save-sections.ts'

/** What became of a pack. A refused pack has changed nothing. */
export type ImportOutcome =
  | { readonly kind: 'IMPORTED'; readonly report: string; readonly claims: ClaimCounts; readonly items: ItemCounts }
  | { readonly kind: 'UNCHANGED'; readonly report: string }
  | { readonly kind: 'REFUSED'; readonly problems: readonly Problem[] }

/** Any two imports exclude each other by this number; it means nothing else. */
const IMPORT_LOCK = 7_271_986
const LOCK_WAIT_MS = 5 * 60_000
const TRANSACTION_MS = 30 * 60_000

/** The database holds what these templates made: when one changes, the same pack is imported again. */
const MAKER = `1 ${TEMPLATES.map(({ name, version }) => `${name}@${version}`).join(' ')}`

/**
 * Brings the database to what a report pack says, in one transaction. The same pack again writes nothing. A claim that
 * says something else gets a new revision, one that is gone is retired, and so are the items that no longer come out
 * the same; whatever a past answer points at stays.
 *
 * @param files    the whole pack, as read from its folder
 * @param options.now  time of the import
 */
export async function importPack(
  database: Database,
  files: readonly PackFile[],
  { now }: { readonly now: Date },
): Promise<ImportOutcome> {
  const packHash = hashPack(files, MAKER)
  const known = await findImported(database, packHash)
  if (known) return known

  const parsed = parsePack(files)
  if ('problems' in parsed) return { kind: 'REFUSED', problems: parsed.problems }
  const { pack } = parsed
  const corpus = toCorpus(pack)
  const items = generateItems(corpus)

  return database.$transaction(
    async (transaction): Promise<ImportOutcome> => {
      await lockImports(transaction)
      // Another process may have imported the same pack while this one waited.
      const done = await findImported(transaction, packHash)
      if (done) return done
      const problems = await findForeignNames(transaction, pack, files)
      if (problems.length > 0) return { kind: 'REFUSED', problems }

      const reportId = await saveReport(transaction, pack.report, packHash, now)
      const actorIds = await saveActors(transaction, [...corpus.actors.values()])
      const sectionIds = await saveSections(transaction, reportId, pack.report.sections)
      const paragraphIds = await saveParagraphs(transaction, sectionIds, pack.report.sections)
      const claims = await saveClaims(transaction, { reportId, actorIds, paragraphIds, pack, corpus, now })
      await removeStaleSections(transaction, reportId, sectionIds, paragraphIds)
      const itemCounts = await saveItems(transaction, { reportId, actorIds, claims: claims.saved, items })
      await saveDraws(transaction, reportId)
      await transaction.$executeRaw`SELECT pg_notify('corpus_changed', ${pack.report.slug})`
      return { kind: 'IMPORTED', report: pack.report.slug, claims: claims.counts, items: itemCounts }
    },
    { maxWait: 10_000, timeout: TRANSACTION_MS },
  )
}

async function findImported(database: Prisma.TransactionClient, packHash: string): Promise<ImportOutcome | null> {
  const report = await database.report.findFirst({ where: { packHash }, select: { slug: true } })
  return report && { kind: 'UNCHANGED', report: report.slug }
}

/** Asks again and again rather than waiting inside one statement, which the time limit on statements would cut short. */
async function lockImports(transaction: Prisma.TransactionClient): Promise<void> {
  for (let waitedMs = 0; waitedMs < LOCK_WAIT_MS; waitedMs += 100) {
    const [row] = await transaction.$queryRaw<
      { locked: boolean }[]
    >`SELECT pg_try_advisory_xact_lock(${IMPORT_LOCK}) AS locked`
    if (row?.locked) return
    await sleep(100)
  }
  throw new Error('Another import has been running for five minutes. Wait for it to end, then import again.')
}
