import { openClusterFolder } from './cluster-folder.ts'
import { readClusterPassword } from './create-cluster.ts'
import { connectionUrl } from './postgres-settings.ts'
import { askPostmaster, readPostmasterFile } from './postmaster.ts'

/** @returns connection string of the PostgreSQL that a running Debrief has started on this folder; null if none answers */
export async function findRunningPostgres(dataDir: string): Promise<string | null> {
  const folder = openClusterFolder(dataDir)
  const seen = readPostmasterFile(folder.data)
  if (!seen) return null
  const password = readClusterPassword(folder.data)
  const answer = await askPostmaster(seen.listening, password, folder.data)
  return answer === 'ours' ? connectionUrl(seen.listening, password, 'debrief') : null
}
