import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { basename, isAbsolute, join } from 'node:path'
import { packsFolder } from '../../database/project-paths.ts'
import { slug } from '../../domain/reports/field-schemas.ts'
import { startPack } from '../../domain/reports/start-pack.ts'
import { readText } from './read-text.ts'

/**
 * Starts a pack: the report's sections with their fingerprints, and an empty claims file for each.
 * @param place  name of the new folder in prisma/reports, or the whole path of a new folder elsewhere
 */
export function newPack(place: string, textPath: string): number {
  const name = isAbsolute(place) ? basename(place) : place
  const folder = isAbsolute(place) ? place : join(packsFolder, place)
  const checked = slug.safeParse(name)
  if (!checked.success) throw new Error(`"${name}" cannot be the name of a pack. ${checked.error.issues[0]?.message}`)
  if (existsSync(folder)) throw new Error(`${folder} is there already: choose another name, or remove it.`)

  const files = startPack(name, readText(textPath))
  mkdirSync(join(folder, 'claims'), { recursive: true })
  for (const { path, text } of files) writeFileSync(join(folder, path), text)
  console.log(`Made ${folder}. Fill in report.yaml, then write claims; "corpus check ${place}" says what is missing.`)
  return 0
}
