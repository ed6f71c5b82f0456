import type { Database } from '../database/client.ts'
import { generateBatches } from '../domain/quiz/generate-items.ts'
import { parsePack } from '../domain/reports/parse-pack.ts'
import type { PackFile, Problem } from '../domain/reports/problem.ts'
import { toCorpus } from '../domain/reports/to-corpus.ts'
import { findForeignNames } from './importing/find-foreign-names.ts'
import { findImported, hashImport } from './importing/find-imported.ts'
import { lockImports } from './importing/lock-imports.ts'
import { saveActors } from './importing/save-actors.ts'
import { type ClaimCounts, saveClaims } from './importing/save-claims.ts'
import { saveCounts } from './importing/save-counts.ts'
import { saveDraws } from './importing/save-draws.ts'
import { saveFacets } from './importing/save-facets.ts'
import { saveFiles } from './importing/save-files.ts'
import { type ItemCounts, saveItems } from './importing/save-items.ts'
import { saveOutlines } from './importing/save-outlines.ts'
import { saveParagraphs } from './importing/save-paragraphs.ts'
import { removeStaleSections } from './importing/remove-stale-sections.ts'
import { saveReport } from './importing/save-report.ts'
import { saveSearch } from './importing/save-search.ts'
import { saveSections } from './importing/save-sections.ts'

/** What became of a pack. A refused pack has changed nothing. */
export type ImportOutcome =
  | { readonly kind: 'IMPORTED'; readonly report: string; readonly claims: ClaimCounts; readonly items: ItemCounts }
  | { readonly kind: 'UNCHANGED'; readonly report: string }
  | { readonly kind: 'REFUSED'; readonly problems: readonly Problem[] }

const TRANSACTION_MS = 30 * 60_000

/** How far an import has come. */
export interface ImportProgress {
  /** Claims whose questions are made and written. */
  readonly done: number
  readonly total: number
}

interface Options {
  readonly now: Date
  readonly onProgress?: (progress: ImportProgress) => void
}

/**
 * Brings the database to what a report pack says, in one transaction. The same pack again writes nothing. A claim that
 * says something else gets a new revision, one that is gone is retired, and so are the items that no longer come out
 * the same; whatever a past answer points at stays.
 *
 * @param files    the whole pack, as read from its folder
 * @param options.now         time of the import
 * @param options.onProgress  is told how far it has come, now and then
 */
export async function importPack(
  database: Database,
  files: readonly PackFile[],
  { now, onProgress = () => {} }: Options,
): Promise<ImportOutcome> {
  const packHash = hashImport(files)
  const known = await findImported(database, packHash)
  if (known !== null) return { kind: 'UNCHANGED', report: known }

  const parsed = parsePack(files)
  if ('problems' in parsed) return { kind: 'REFUSED', problems: parsed.problems }
  const { pack } = parsed
  const corpus = toCorpus(pack)

  return database.$transaction(
    async (transaction): Promise<ImportOutcome> => {
      await lockImports(transaction)
      // Another process may have imported the same pack while this one waited.
      const done = await findImported(transaction, packHash)
      if (done !== null) return { kind: 'UNCHANGED', report: done }
      const problems = await findForeignNames(transaction, pack, files)
      if (problems.length > 0) return { kind: 'REFUSED', problems }

      const reportId = await saveReport(transaction, pack.report, packHash, now)
      const actorIds = await saveActors(transaction, [...corpus.actors.values()])
      const sectionIds = await saveSections(transaction, reportId, pack.report.sections)
      const paragraphIds = await saveParagraphs(transaction, sectionIds, pack.report.sections)
      const claims = await saveClaims(transaction, { reportId, actorIds, paragraphIds, pack, corpus, now })
      await removeStaleSections(transaction, reportId, sectionIds, paragraphIds)
      await saveFiles(transaction, reportId, files)
      let covered = 0
      const bank = { reportId, actorIds, claims: claims.saved }
      const items = await saveItems(transaction, bank, generateBatches(corpus), (batch) => {
        covered += new Set(batch.map(({ claim }) => claim)).size
        onProgress({ done: covered, total: corpus.claims.length })
      })
      await saveDraws(transaction, reportId)
      await saveOutlines(transaction, reportId)
      await saveCounts(transaction, reportId)
      const claimIds = [...claims.saved.values()].map(({ id }) => id)
      await saveSearch(transaction, claimIds)
      await saveFacets(transaction, reportId, claimIds)
      await transaction.$executeRaw`SELECT pg_notify('corpus_changed', ${pack.report.slug})`
      return { kind: 'IMPORTED', report: pack.report.slug, claims: claims.counts, items }
    },
    { maxWait: 10_000, timeout: TRANSACTION_MS },
  )
}
