import type { Database } from '../../../server/database/client.ts'

/** What differs in a copy, as SQL over the row `base` and the number `n` of the copy; other columns stay as they are. */
const copiedTables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Claim: { id: copyOf('id'), slug: `base.slug || '-c' || n` },
  ClaimLocator: { claimId: copyOf('claimId') },
  ClaimActor: { claimId: copyOf('claimId') },
  ClaimLink: { fromId: copyOf('fromId'), toId: copyOf('toId') },
  Item: { id: copyOf('id'), claimId: copyOf('claimId'), key: `base.key || '-c' || n` },
  Prompt: { itemId: copyOf('itemId') },
  ItemClaim: { itemId: copyOf('itemId'), claimId: copyOf('claimId') },
  ItemActor: { itemId: copyOf('itemId') },
}

/** How to tell the rows of the report from copies of them. */
const ORIGINAL_CLAIMS = `(SELECT id FROM "Claim" WHERE slug !~ '-c[0-9]+$')`
const ORIGINAL_ITEMS = `(SELECT id FROM "Item" WHERE key !~ '-c[0-9]+$')`
const originals: Readonly<Record<string, string>> = {
  Claim: `base.id IN ${ORIGINAL_CLAIMS}`,
  ClaimLocator: `base."claimId" IN ${ORIGINAL_CLAIMS}`,
  ClaimActor: `base."claimId" IN ${ORIGINAL_CLAIMS}`,
  ClaimLink: `base."fromId" IN ${ORIGINAL_CLAIMS}`,
  Item: `base.id IN ${ORIGINAL_ITEMS}`,
  Prompt: `base."itemId" IN ${ORIGINAL_ITEMS}`,
  ItemClaim: `base."itemId" IN ${ORIGINAL_ITEMS}`,
  ItemActor: `base."itemId" IN ${ORIGINAL_ITEMS}`,
}

const COPIES_AT_ONCE = 100

/**
 * Copies the bank of a database with one report, claims and links and all, until it holds about so many items. Rubrics
 * stay out: nothing that is measured on copies reads them. Every copy repeats the report's own mix of cells.
 * @param first  number of the first copy; @param last  of the last one
 */
export async function growBank(database: Database, first: number, last: number): Promise<void> {
  for (let from = first; from <= last; from += COPIES_AT_ONCE) {
    const to = Math.min(last, from + COPIES_AT_ONCE - 1)
    for (const [table, replaced] of Object.entries(copiedTables)) await copyRows(database, table, replaced, from, to)
    await database.$executeRawUnsafe(`
      INSERT INTO "ItemDraw" ("reportId", section, topic, country, template, place, "itemId")
      SELECT draw."reportId", draw.section, draw.topic, draw.country, draw.template,
        ('x' || left(md5(base.key || '-c' || n), 8))::bit(32)::int, ${copyOf('id')}
      FROM generate_series(${from}, ${to}) AS n CROSS JOIN "Item" AS base
      JOIN "ItemDraw" AS draw ON draw."itemId" = base.id
      WHERE ${originals.Item}`)
    await database.$executeRawUnsafe(`
      INSERT INTO "ItemOutline" ("itemId", "reportId", "claimId", key, template, kind, topic, countries, sections,
        "keyClaims", "lureClaims", "repeatedClaims", stems, options, rights, "fixedOrder")
      SELECT ${copyOf('itemId')}, "reportId", ${copyOf('claimId')}, key || '-c' || n, template, kind, topic, countries, sections,
        ${copiesOf('keyClaims')}, ${copiesOf('lureClaims')}, ${copiesOf('repeatedClaims')}, stems, options, rights, "fixedOrder"
      FROM "ItemOutline" AS base CROSS JOIN generate_series(${from}, ${to}) AS n WHERE base.key !~ '-c[0-9]+$'`)
  }
  await database.$executeRawUnsafe('SELECT count_report(id) FROM "Report"')
  await database.$executeRawUnsafe('VACUUM ANALYZE')
}

async function copyRows(
  database: Database,
  table: string,
  replaced: Readonly<Record<string, string>>,
  from: number,
  to: number,
): Promise<void> {
  const columns = await database.$queryRaw<{ name: string }[]>`
    SELECT column_name AS name FROM information_schema.columns WHERE table_name = ${table} AND table_schema = 'public'`
  const names = columns.map(({ name }) => `"${name}"`).join(', ')
  const values = columns.map(({ name }) => replaced[name] ?? `base."${name}"`).join(', ')
  await database.$executeRawUnsafe(`
    INSERT INTO "${table}" (${names}) SELECT ${values}
    FROM "${table}" AS base CROSS JOIN generate_series(${from}, ${to}) AS n WHERE ${originals[table]}`)
}

/** The id of a copy can be worked out from the id of its original: no table of correspondences is needed. */
function copyOf(column: string): string {
  return `md5(base."${column}"::text || '-' || n)::uuid`
}

function copiesOf(column: string): string {
  return `ARRAY(SELECT md5(id::text || '-' || n)::uuid FROM unnest(base."${column}") AS id)`
}
