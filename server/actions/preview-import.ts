import type { Database } from '../database/client.ts'
import type { Corpus } from '../domain/claims/claim.ts'
import { generateBatches } from '../domain/quiz/generate-items.ts'
import { compareItems } from '../domain/quiz/plan-items.ts'
import { parsePack } from '../domain/reports/parse-pack.ts'
import { planClaims } from '../domain/reports/plan-claims.ts'
import type { PackFile, Problem } from '../domain/reports/problem.ts'
import { toCorpus } from '../domain/reports/to-corpus.ts'
import { findForeignNames } from './importing/find-foreign-names.ts'
import { findImported, hashImport } from './importing/find-imported.ts'
import type { ItemCounts } from './importing/save-items.ts'
import { readStoredItems } from './importing/save-items.ts'

/** A claim whose wording or parts an import would change; the statements are the same where only parts differ. */
export interface ClaimChange {
  readonly slug: string
  readonly before: string
  readonly after: string
}

/** What an import of a report that is there already would do. */
export interface ImportDiff {
  readonly report: string
  readonly added: readonly string[]
  readonly changed: readonly ClaimChange[]
  readonly retired: readonly string[]
  readonly unchanged: number
  readonly items: ItemCounts
}

/** NEW: the database has no such report, so that there is nothing to compare with. */
export type ImportPreview =
  | { readonly kind: 'CHANGED'; readonly diff: ImportDiff }
  | { readonly kind: 'NEW'; readonly report: string; readonly claims: number }
  | { readonly kind: 'UNCHANGED'; readonly report: string }
  | { readonly kind: 'REFUSED'; readonly problems: readonly Problem[] }

/** Says what importPack would do with a pack, and writes nothing. */
export async function previewImport(database: Database, files: readonly PackFile[]): Promise<ImportPreview> {
  const known = await findImported(database, hashImport(files))
  if (known !== null) return { kind: 'UNCHANGED', report: known }
  const parsed = parsePack(files)
  if ('problems' in parsed) return { kind: 'REFUSED', problems: parsed.problems }
  const problems = await findForeignNames(database, parsed.pack, files)
  if (problems.length > 0) return { kind: 'REFUSED', problems }

  const corpus = toCorpus(parsed.pack)
  const report = await database.report.findUnique({ where: { slug: corpus.report.slug }, select: { id: true } })
  if (!report) return { kind: 'NEW', report: corpus.report.slug, claims: corpus.claims.length }
  return { kind: 'CHANGED', diff: await compare(database, report.id, corpus) }
}

async function compare(database: Database, reportId: string, corpus: Corpus): Promise<ImportDiff> {
  const stored = await database.claim.findMany({ where: { reportId }, omit: { topics: true } })
  const { added, changed, returned, retired, unchanged } = planClaims(stored, corpus.claims)
  const statements = new Map(stored.map(({ slug, statement }) => [slug, statement]))

  const planner = compareItems(await readStoredItems(database, reportId))
  const items = { added: 0, unchanged: 0 }
  for (const batch of generateBatches(corpus)) {
    const plan = planner.plan(batch)
    items.added += plan.added.length + plan.returned.length
    items.unchanged += plan.unchanged
  }
  return {
    report: corpus.report.slug,
    added: [...added, ...returned].map(({ claim }) => claim.slug),
    changed: changed.map(({ claim: { slug, statement } }) => {
      return { slug, before: statements.get(slug) ?? '', after: statement }
    }),
    retired: retired.map(({ slug }) => slug),
    unchanged,
    items: { ...items, retired: planner.findStale().length },
  }
}
