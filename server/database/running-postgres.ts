import { openClusterFolder } from './cluster-folder.ts'
import { readClusterPassword } from './create-cluster.ts'
import { askPostmaster, readPostmasterFile } from './postmaster.ts'
import { connectionUrl } from './postgres-settings.ts'

/** @returns where the built-in PostgreSQL of this folder answers while Debrief runs on it, or null */
export async function findRunningPostgres(dataDir: string): Promise<string | null> {
  const { data } = openClusterFolder(dataDir)
  const seen = readPostmasterFile(data)
  if (!seen) return null
  const password = readClusterPassword(data)
  const isOurs = (await askPostmaster(seen.listening, password, data)) === 'ours'
  return isOurs ? connectionUrl(seen.listening, password, 'debrief') : null
}
