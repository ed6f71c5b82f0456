import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packsFolder } from '../../database/project-paths.ts'
import { jsonSchemas } from '../../domain/reports/json-schemas.ts'

/** Writes the JSON Schemas beside the packs. */
export function writeSchemas(): number {
  for (const [name, text] of jsonSchemas()) {
    writeFileSync(join(packsFolder, name), text)
    console.log(`wrote prisma/reports/${name}`)
  }
  return 0
}
