import type { Database } from '../../database/client.ts'
import { orderOf } from '../cursor.ts'
import { type Page, type PagePlan, toPage } from '../keyset.ts'
import type { Ordering } from '../ordering.ts'
import type { RowOf } from '../read-rows.ts'
import { compileKeyset, compilePageOrder, type KeyColumn } from '../sql/compile-keyset.ts'
import { compileSelection, type Selection } from '../sql/compile-selection.ts'
import { compileWhere } from '../sql/compile-where.ts'
import { Scope, Statement } from '../sql/scope.ts'
import { compileQuery, type SearchWords } from './compile-query.ts'
import { MARK_OPTIONS, MARK_START, readMarks, type TextRange } from './mark.ts'

/**
 * Claims that are ranked at most: the first so many that fit, in no order of merit. A word that stands in more claims
 * tells too little to rank by, and ranking all of them would make a search slower as the corpus grows.
 */
const MOST_RANKED = 5_000

const BY_RANK = 'claims-by-rank '

/** Best first. A rank means something within one search only, so its words are in its cursors. */
export function orderByRank(words: string): Ordering {
  return {
    name: BY_RANK + words,
    keys: [
      { path: ['rank'], type: 'number', direction: 'desc' },
      { path: ['id'], type: 'uuid', direction: 'desc' },
    ],
  }
}

/** @returns the words of the search that a cursor belongs to; null for a cursor of another list */
export function wordsOfCursor(cursor: string): string | null {
  const name = orderOf(cursor)
  return name?.startsWith(BY_RANK) ? name.slice(BY_RANK.length) : null
}

export type HighlightField = 'STATEMENT' | 'FIGURE' | 'ACTOR'

/** A text of a claim in which something matched, and where. */
export interface Highlight {
  readonly field: HighlightField
  readonly text: string
  readonly ranges: readonly TextRange[]
}

export interface Hit {
  readonly id: string
  /** Weighted frequency of the words, above 0; only the order of ranks means something. */
  readonly rank: number
  readonly claim: RowOf<'Claim'>
  readonly highlights: readonly Highlight[]
}

export interface FoundClaims extends Page<Hit> {
  /** Null when it was not counted. */
  readonly total: number | null
}

interface HitsRequest {
  readonly words: SearchWords
  /** A filter over Claim as Prisma writes it. */
  readonly where: object
  readonly plan: PagePlan
  readonly selection: Selection
  readonly counted: boolean
  readonly highlighted: boolean
  readonly signal?: AbortSignal | undefined
}

interface Marked {
  readonly field: HighlightField
  readonly text: string
  readonly marked: string
}

type Row = Omit<Hit, 'highlights'> & { marks?: Marked[] | null }

/** Reads one page of the claims that fit a search, with all that is selected of them: one statement. */
export async function readHits(
  database: Database,
  { words, where, plan, selection, counted, highlighted, signal }: HitsRequest,
): Promise<FoundClaims> {
  const statement = new Statement()
  const claim = new Scope(statement, 'Claim')
  const { sql, revive } = compileSelection(claim, selection)
  const query = compileQuery(statement, words)
  const key: KeyColumn = ([name]) => (name === 'rank' ? 'hit.rank' : 'hit."claimId"')
  const marks = highlighted ? `, 'marks', ${marksSql(claim, query)}` : ''
  const ranked = `SELECT search."claimId", ts_rank(search.words, ${query})::float8 AS rank FROM ${fitting(statement, where, query)} LIMIT ${MOST_RANKED}`
  const order = compilePageOrder(key, plan)
  // The page is cut before its claims are looked up: thousands may fit.
  const hits = `SELECT hit.* FROM (${ranked}) hit WHERE ${compileKeyset(key, statement, plan)}${order} LIMIT ${plan.size + 1}`
  const rows = `SELECT json_build_object('id', ${claim.column('id')}, 'rank', hit.rank, 'claim', ${sql}${marks}) AS row
    FROM (${hits}) hit JOIN ${claim.from()} ON ${claim.column('id')} = hit."claimId"${order}`
  const total = counted ? `, (SELECT count(*)::int FROM ${fitting(statement, where, query)}) AS total` : ''
  const [answer] = await database.read<{ rows: Row[] | null; total?: number }>(
    `SELECT (SELECT json_agg(page.row) FROM (${rows}) page) AS rows${total}`,
    statement.values,
    signal,
  )
  const found = (answer?.rows ?? []).map(({ marks: marked, ...hit }): Hit => {
    revive?.(hit.claim as never)
    return { ...hit, highlights: (marked ?? []).map(toHighlight).filter(({ ranges }) => ranges.length > 0) }
  })
  return { ...toPage(found, plan), total: answer?.total ?? null }
}

/** FROM and WHERE of the claims that fit both the words and the filter. */
export function fitting(statement: Statement, where: object, query: string): string {
  const scope = new Scope(statement, 'Claim')
  const condition = compileWhere(scope, where)
  return `${scope.from()} JOIN "ClaimSearch" search ON search."claimId" = ${scope.column('id')} WHERE search.words @@ ${query} AND ${condition}`
}

/**
 * The claim's texts and their plain words with marks around what matched: the statement, then figures, then actors, each
 * by the first of its names that holds a word of the search.
 */
function marksSql(claim: Scope, query: string): string {
  const mark = (text: string) => `ts_headline('english', plain_words(${text}), ${query}, '${MARK_OPTIONS}')`
  const id = claim.column('id')
  return `(SELECT json_agg(json_build_object('field', part.field, 'text', part.text, 'marked', part.marked) ORDER BY part.place, part.ordinal) FROM (
    SELECT 0 AS place, 0 AS ordinal, 'STATEMENT' AS field, ${claim.column('statement')} AS text, ${mark(claim.column('statement'))} AS marked
    UNION ALL SELECT 1, ordinal, 'FIGURE', label, ${mark('label')} FROM "Figure" WHERE "claimId" = ${id}
    UNION ALL SELECT 2, actor.ordinal, 'ACTOR', name.text, name.marked FROM (
      SELECT "actorId", min(ordinal) AS ordinal FROM "ClaimActor" WHERE "claimId" = ${id} GROUP BY "actorId"
    ) actor JOIN "Actor" named ON named.id = actor."actorId", LATERAL (
      SELECT text, marked FROM unnest(ARRAY[named.name, named."shortName"] || named.aliases) WITH ORDINALITY AS name (text, place),
        LATERAL (SELECT ${mark('text')} AS marked OFFSET 0) found
      WHERE marked LIKE '%${MARK_START}%' ORDER BY name.place LIMIT 1
    ) name
  ) part)`
}

function toHighlight({ field, text, marked }: Marked): Highlight {
  return { field, text, ranges: readMarks(text, marked) }
}
