import type { Environment } from '../environment.ts'

/** A reachable PostgreSQL: the one of DATABASE_URL, or our own. */
export type OpenPostgres = {
  readonly url: string
  /** Where it is, in a few words for people; without a password. */
  readonly place: string
  /** Stops it when it is our own. */
  stop(): Promise<void>
}

/** @throws FolderInUseError when another Debrief runs on the data folder */
export async function openPostgres({
  databaseUrl,
  dataDir,
}: Pick<Environment, 'databaseUrl' | 'dataDir'>): Promise<OpenPostgres> {
  if (databaseUrl !== undefined) {
    const { host, pathname } = new URL(databaseUrl)
    return { url: databaseUrl, place: `${host}${pathname}`, stop: async () => {} }
  }
  const { startEmbeddedPostgres } = await import('../database/embedded-postgres.ts')
  const postgres = await startEmbeddedPostgres({ dataDir })
  const place = postgres.folder.top
  return { url: postgres.url, place: postgres.adopted ? `${place}, was still running` : place, stop: postgres.stop }
}
