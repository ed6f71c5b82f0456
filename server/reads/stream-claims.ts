import type { Database } from '../database/client.ts'
import { type ClaimWhere, compileClaimWhere } from './claim-where.ts'
import { planPage } from './keyset.ts'
import { orderClaims } from './orderings.ts'
import { type CountedPage, readPage } from './read-page.ts'
import type { RowOf } from './read-rows.ts'

/** Claims of one statement: enough that statements hardly count, few enough that they hardly need memory. */
const CLAIMS_PER_STATEMENT = 500

const inOrder = { orderBy: { ordinal: 'asc' } } as const

/** To or from another claim, which has to be one that still stands. */
const linkOf = (end: 'to' | 'from') => ({
  where: { [end]: { retiredAt: null } },
  orderBy: { [end]: { ordinal: 'asc' } },
  select: { kind: true, note: true, [end]: { select: { slug: true } } },
})

const SELECTION = {
  select: {
    slug: true,
    statement: true,
    topics: true,
    basis: true,
    likelihood: true,
    revision: true,
    // What cursors are made of.
    id: true,
    reportId: true,
    ordinal: true,
    periodFrom: true,
    periodTo: true,
    report: { select: { slug: true } },
    locators: {
      ...inOrder,
      select: { paragraph: { select: { number: true, section: { select: { slug: true } } } } },
    },
    actors: { ...inOrder, select: { role: true, actor: { select: { slug: true, name: true } } } },
    figures: {
      ...inOrder,
      select: { label: true, low: true, high: true, unit: true, qualifier: true, asOf: true, text: true },
    },
    links: linkOf('to'),
    linkedBy: linkOf('from'),
    motive: { select: { aim: true, standing: true, holder: { select: { slug: true } } } },
    position: {
      select: { issue: true, stance: true, phrase: true, condition: true, holder: { select: { slug: true } } },
    },
  },
}

/** Every claim that matches, in the order of the report, in pages of up to 500. */
export interface ClaimStream {
  readonly first: readonly object[]
  /** Each is read when the one before it is taken. */
  readonly rest: AsyncIterable<readonly object[]>
  /** The state of the corpus that the first page was read in: another one after every change. */
  readonly version: string
}

/**
 * Opens the stream by reading its first page; every page is a statement. No transaction spans them: a claim that an import
 * adds or retires meanwhile may be there or not.
 */
export async function openClaimStream(
  database: Database,
  where: ClaimWhere | null,
  signal: AbortSignal,
): Promise<ClaimStream> {
  const compiled = compileClaimWhere(where)
  const read = (after: string | null): Promise<CountedPage<RowOf<'Claim'>>> =>
    readPage(database, {
      model: 'Claim',
      where: compiled,
      selection: SELECTION,
      plan: { ...planPage({ after }, orderClaims([])), size: CLAIMS_PER_STATEMENT },
      counted: false,
      versioned: after === null,
      signal,
    })
  const linesOf = ({ edges }: CountedPage<RowOf<'Claim'>>) => edges.map(({ node }) => toLine(node as unknown as Row))
  const first = await read(null)
  async function* readRest(): AsyncGenerator<readonly object[]> {
    for (let page = first; page.hasNextPage;) {
      page = await read(page.edges.at(-1)?.cursor ?? null)
      yield linesOf(page)
    }
  }
  return { first: linesOf(first), rest: readRest(), version: first.version ?? '' }
}

interface Row extends Record<string, unknown> {
  readonly report: { readonly slug: string }
  readonly locators: readonly {
    readonly paragraph: { readonly number: number; readonly section: { readonly slug: string } }
  }[]
  readonly actors: readonly { readonly role: string; readonly actor: object }[]
  readonly links: readonly Link<'to'>[]
  readonly linkedBy: readonly Link<'from'>[]
  readonly motive: Held | null
  readonly position: Held | null
  readonly periodFrom: Date | null
  readonly periodTo: Date | null
}
type Link<End extends string> = { readonly kind: string; readonly note: string } & {
  readonly [end in End]: { readonly slug: string }
}
type Held = { readonly holder: { readonly slug: string } }

/** What a line says: the names of the API, with short names in place of ids. */
function toLine(given: Row): object {
  const { id: _id, reportId: _reportId, ordinal: _ordinal, links, linkedBy, periodFrom, periodTo, ...row } = given
  const isoDay = (date: Date) => date.toISOString().slice(0, 10)
  return {
    ...row,
    report: row.report.slug,
    locators: row.locators.map(({ paragraph: { number, section } }) => ({ section: section.slug, paragraph: number })),
    actors: row.actors.map(({ role, actor }) => ({ role, ...actor })),
    links: [
      ...links.map(({ kind, note, to }) => ({ kind, direction: 'OUTGOING', claim: to.slug, note })),
      ...linkedBy.map(({ kind, note, from }) => ({ kind, direction: 'INCOMING', claim: from.slug, note })),
    ],
    motive: row.motive && { ...row.motive, holder: row.motive.holder.slug },
    position: row.position && { ...row.position, holder: row.position.holder.slug },
    period: periodFrom && periodTo ? { from: isoDay(periodFrom), to: isoDay(periodTo) } : null,
  }
}
