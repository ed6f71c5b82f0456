import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { packsFolder } from '../../database/project-paths.ts'
import { findPacks } from '../read-pack.ts'

/**
 * @param pack  name of a folder in prisma/reports, or the path of any; undefined for all packs
 * @returns     folders
 * @throws      Error, with what to do, when there is no such pack
 */
export function choosePacks(pack: string | undefined): string[] {
  if (pack === undefined) return findPacks(packsFolder)
  const found = [join(packsFolder, pack), resolve(pack)].find((folder) => existsSync(join(folder, 'report.yaml')))
  if (found === undefined)
    throw new Error(`There is no report.yaml in prisma/reports/${pack} or ${resolve(pack)}: name another folder.`)
  return [found]
}
