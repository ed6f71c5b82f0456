import { parseArgs } from 'node:util'
import { checkPacks } from './corpus/check-packs.ts'
import { exportPack } from './corpus/export-pack.ts'
import { newPack } from './corpus/new-pack.ts'
import { stampPacks } from './corpus/stamp-packs.ts'
import { writeSchemas } from './corpus/write-schemas.ts'

const USAGE = `Report packs, in prisma/reports. A PACK is the name of a folder there, or a path; none means all.

  corpus check [PACK] [--text FILE] [--json]  says what is wrong, and how much of each section has become claims;
                                              with the report's own text, compares the two
  corpus stamp [PACK]                         adds to each locator the start of its paragraph's fingerprint
  corpus new SLUG --text FILE                 starts a pack from the text of a report
  corpus export PACK [--csv]                  prints the claims as JSON, or as a table
  corpus schema                               writes the JSON Schemas that editors use`

try {
  process.exitCode = run()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}

/** @returns the exit code */
function run(): number {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      text: { type: 'string' },
      json: { type: 'boolean', default: false },
      csv: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const [command, pack] = positionals
  if (values.help) return usage(0)
  if (command === 'check') return checkPacks(pack, { json: values.json, text: values.text })
  if (command === 'stamp') return stampPacks(pack)
  if (command === 'schema') return writeSchemas()
  if (command === 'export' && pack !== undefined) return exportPack(pack, values)
  if (command === 'new' && pack !== undefined && values.text !== undefined) return newPack(pack, values.text)
  return usage(2)
}

function usage(exitCode: number): number {
  console.log(USAGE)
  return exitCode
}
