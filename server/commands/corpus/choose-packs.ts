import { existsSync } from 'node:fs'
import { isAbsolute, join, resolve } from 'node:path'
import { packsFolder } from '../../database/project-paths.ts'
import { findPacks } from '../read-pack.ts'

/**
 * @param pack  name of a folder in prisma/reports, or the path of any; undefined for all packs
 * @returns     folders
 * @throws      Error, with what to do, when there is no such pack
 */
export function choosePacks(pack: string | undefined): string[] {
  if (pack === undefined) return findPacks(packsFolder)
  const places = isAbsolute(pack) ? [pack] : [join(packsFolder, pack), resolve(pack)]
  const found = places.find((folder) => existsSync(join(folder, 'report.yaml')))
  if (found === undefined) throw new Error(`There is no report.yaml in ${places.join(' or ')}: name another folder.`)
  return [found]
}
