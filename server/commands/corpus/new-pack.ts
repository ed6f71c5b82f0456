import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packsFolder } from '../../database/project-paths.ts'
import { slug } from '../../domain/reports/field-schemas.ts'
import { startPack } from '../../domain/reports/start-pack.ts'
import { readText } from './read-text.ts'

/** Starts a pack in prisma/reports: the report's sections with their fingerprints, and an empty claims file for each. */
export function newPack(name: string, textPath: string): number {
  const checked = slug.safeParse(name)
  if (!checked.success) throw new Error(`"${name}" cannot be the name of a pack. ${checked.error.issues[0]?.message}`)
  const folder = join(packsFolder, name)
  if (existsSync(folder)) throw new Error(`prisma/reports/${name} is there already: choose another name, or remove it.`)

  const files = startPack(name, readText(textPath))
  mkdirSync(join(folder, 'claims'), { recursive: true })
  for (const { path, text } of files) writeFileSync(join(folder, path), text)
  console.log(
    `Made prisma/reports/${name}. Fill in report.yaml, then write claims; "corpus check ${name}" says what is missing.`,
  )
  return 0
}
