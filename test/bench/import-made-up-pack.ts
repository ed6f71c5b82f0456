import { importPack } from '../../server/actions/import-pack.ts'
import { showProgress } from '../../server/commands/show-progress.ts'
import { createDatabase } from '../../server/database/client.ts'
import { migrate } from '../../server/database/migrate.ts'
import { startTemporaryPostgres } from '../../server/database/temporary-postgres.ts'
import { makeUpPack } from './made-up-pack.ts'

// Imports a made-up pack into an empty database: node test/bench/import-made-up-pack.ts 10000
// One size a run, since the peak of memory is that of the process.

const claims = Number(process.argv[2] ?? 10_000)
const files = makeUpPack(claims)
const postgres = await startTemporaryPostgres()
try {
  await migrate(postgres.url)
  const database = createDatabase({ url: postgres.url, statementTimeoutMs: 5 * 60_000 })
  const began = performance.now()
  const outcome = await importPack(database, files, { now: new Date(), onProgress: showProgress('import') })
  const seconds = (performance.now() - began) / 1000
  await database.close()
  const items = outcome.kind === 'IMPORTED' ? outcome.items.added : 0
  // On a busy machine the time of the clock says little of ours.
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  const busy = (userCPUTime + systemCPUTime) / 1e6
  console.log(
    `${claims} claims, ${items} questions: ${seconds.toFixed(1)} s, of which Node computed ${busy.toFixed(1)} s, peak ${Math.round(maxRSS / 1024)} MB`,
  )
} finally {
  await postgres.stop()
}
