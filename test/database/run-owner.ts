import { startEmbeddedPostgres } from '../../server/database/embedded-postgres.ts'

// A process that owns a data folder, as `pnpm start` does, for tests to kill: node run-owner.ts FOLDER
const [dataDir = ''] = process.argv.slice(2)
try {
  const postgres = await startEmbeddedPostgres({ dataDir })
  process.once('SIGTERM', () => void postgres.stop())
  console.log(JSON.stringify({ url: postgres.url, adopted: postgres.adopted, folder: postgres.folder }))
} catch (error) {
  console.log(JSON.stringify({ refusal: error instanceof Error ? error.message : String(error) }))
  process.exitCode = 1
}
