import { createDatabase, type Database } from '../../../server/database/client.ts'

const PARAGRAPHS = 2_000
const ACTORS = 300
const CLAIMS_PER_STATEMENT = 50_000

/** Words of the made-up statements, from frequent to rare: a word's place is drawn by its square root. */
const WORDS = `troops missile border treaty ammunition harbour drone sanction summit grain convoy satellite tunnel reactor
  minister general partner border pipeline ferry radar fuel credit visa cement timber cable bridge hospital academy`

const REPORT = '00000000-0000-7000-8000-000000000001'
const HASH = `repeat('0', 64)`

const SETTINGS = [
  'session_replication_role = replica',
  'synchronous_commit = off',
  `work_mem = '64MB'`,
  `maintenance_work_mem = '256MB'`,
]

type Run = (sql: string, ...values: unknown[]) => Promise<unknown>

/**
 * Fills a database with one made-up report, by SQL: for every claim two actors, a figure, a locator and a period, for every
 * twentieth a link. Nothing in it is random: every run gives the same rows. Indexes are made after the rows.
 * @param from  claims that an earlier call has made: 0 in an empty database
 * @param to    claims that there are then
 */
export async function fillCorpus(url: string, from: number, to: number): Promise<void> {
  // One connection, for settings to last.
  const database = createDatabase({ url, poolSize: 1, statementTimeoutMs: 600_000 })
  const run: Run = (sql, ...values) => database.$executeRawUnsafe(sql, ...values)
  try {
    // Rows that fit by construction need no checking of their foreign keys, and nobody has to be told of them.
    for (const setting of SETTINGS) await run(`SET ${setting}`)
    if (from === 0) await fillFrame(run)
    await withoutIndexes(database, async () => {
      for (let at = from; at < to; at += CLAIMS_PER_STATEMENT)
        await fillClaims(run, at, Math.min(to, at + CLAIMS_PER_STATEMENT) - 1)
      await run(
        `INSERT INTO "ClaimLink" SELECT a.id, b.id, 'SUPPORTS', 'Made up.' FROM "Claim" a JOIN "Claim" b ON b.ordinal = a.ordinal + 7
         WHERE a.ordinal % 20 = 0 ON CONFLICT DO NOTHING`,
      )
    })
    await run(`SELECT count_facet_values('${REPORT}'), count_report('${REPORT}')`)
    await run('VACUUM ANALYZE')
  } finally {
    await database.close()
  }
}

/** Takes the indexes away that no constraint rests on, and makes them again. */
async function withoutIndexes(database: Database, fill: () => Promise<void>): Promise<void> {
  const indexes = await database.$queryRawUnsafe<{ name: string; definition: string }[]>(
    `SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition FROM pg_index
     WHERE NOT indisunique AND indrelid = ANY('{"\\"Claim\\"","\\"ClaimActor\\"","\\"ClaimLocator\\"","\\"ClaimLink\\"","\\"ClaimSearch\\"","\\"Figure\\""}'::regclass[])`,
  )
  for (const { name } of indexes) await database.$executeRawUnsafe(`DROP INDEX ${name}`)
  await fill()
  for (const { definition } of indexes) await database.$executeRawUnsafe(definition)
}

/** The report, its sections and paragraphs, and the actors. */
async function fillFrame(run: Run): Promise<void> {
  await run(
    `INSERT INTO "Report" VALUES ('${REPORT}', 'made-up', 'Made up', 'For measuring.', 'en', true, ${HASH}, now())`,
  )
  await run(`INSERT INTO "Section" (id, "reportId", slug, title, ordinal)
    SELECT gen_random_uuid(), report.id, 'section-' || n, 'Section ' || n, n FROM "Report" report, generate_series(0, 19) n`)
  await run(`INSERT INTO "Paragraph" (id, "sectionId", number, kind, fingerprint)
    SELECT gen_random_uuid(), section.id, n, 'para', ${HASH} FROM "Section" section, generate_series(1, ${PARAGRAPHS / 20}) n`)
  await run(`INSERT INTO "Actor" (id, slug, kind, name, "shortName", aliases)
    SELECT gen_random_uuid(), 'actor-' || n, (CASE n % 3 WHEN 0 THEN 'COUNTRY' WHEN 1 THEN 'ORGANISATION' ELSE 'PERSON' END)::"ActorKind",
      'Actor number ' || n, 'Actor ' || n, '{}' FROM generate_series(0, ${ACTORS - 1}) n`)
  await run(`UPDATE "Actor" SET "countryId" = (SELECT id FROM "Actor" WHERE slug = 'actor-0') WHERE kind <> 'COUNTRY'`)
}

async function fillClaims(run: Run, from: number, to: number): Promise<void> {
  const word = (n: string) =>
    `words[1 + floor(power((hashint4(${n})::bigint & 65535) / 65536.0, 2) * cardinality(words))::int]`
  await run(
    `INSERT INTO "Claim" (id, "reportId", slug, ordinal, statement, topics, basis, hash, "periodFrom", "periodTo")
    SELECT ('00000000-0000-7000-9000-' || lpad(to_hex(n), 12, '0'))::uuid, '${REPORT}', 'claim-' || n, n,
      'Number ' || n || ' says that the ' || ${word('n')} || ' and the ' || ${word('n + 1000003')} || ' depend on ' || ${word('n + 2000003')} || '.',
      ARRAY[(enum_range(NULL::"Topic"))[1 + n % 8]], (enum_range(NULL::"Basis"))[1 + n % 4], ${HASH}, day, day + 30
    FROM generate_series(${from}, ${to}) n, (SELECT regexp_split_to_array($1, '\\s+') AS words) list,
      LATERAL (SELECT date '2000-01-01' + n % 9000 AS day) period`,
    WORDS,
  )
  const chosen = `FROM "Claim" claim WHERE ordinal BETWEEN ${from} AND ${to}`
  await run(`INSERT INTO "ClaimActor" SELECT claim.id, actor.id, (CASE part WHEN 0 THEN 'SUBJECT' ELSE 'SOURCE' END)::"ActorRole", part
    FROM "Claim" claim CROSS JOIN generate_series(0, 1) part
    JOIN (SELECT id, substr(slug, 7)::int AS number FROM "Actor") actor ON actor.number = (claim.ordinal * 7 + part * 11) % ${ACTORS}
    WHERE claim.ordinal BETWEEN ${from} AND ${to}`)
  await run(`INSERT INTO "Figure" (id, "claimId", ordinal, label, low, high, value, unit, qualifier, text)
    SELECT claim.id, claim.id, 0, 'things counted', ordinal % 1000, ordinal % 1000, ordinal % 1000, 'people', 'EXACT', (ordinal % 1000) || ' people' ${chosen}`)
  await run(`INSERT INTO "ClaimLocator" SELECT claim.id, paragraph.id, 0, ${HASH}
    FROM "Claim" claim JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS at FROM "Paragraph") paragraph ON paragraph.at = claim.ordinal % ${PARAGRAPHS}
    WHERE claim.ordinal BETWEEN ${from} AND ${to}`)
  await run(`SELECT FROM refresh_claim_search(array(SELECT id ${chosen}))`)
  await run(`SELECT refresh_facet_ids(array_agg(id)) ${chosen} GROUP BY ordinal / 2000`)
}
