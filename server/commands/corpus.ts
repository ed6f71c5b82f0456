import { parseArgs } from 'node:util'
import { checkPacks } from './corpus/check-packs.ts'
import { newPack } from './corpus/new-pack.ts'
import { printBank } from './corpus/print-bank.ts'
import { stampPacks } from './corpus/stamp-packs.ts'
import { writeSchemas } from './corpus/write-schemas.ts'

const USAGE = `Report packs, in prisma/reports. A PACK is the name of a folder there, or a path; none means all. A REPORT is one
that was imported, by its slug. A FILE is a report as plain text, Markdown or JSON.

  corpus new SLUG --text FILE                 starts a pack from the text of a report; elsewhere, given a whole path
  corpus check [PACK] [--text FILE] [--json]  says what is wrong, and how much of each section has become claims;
                                              with the report's own text, compares the two
  corpus bank [PACK] [--json]                 says what questions a pack makes, and which of them break the item rules
  corpus stamp [PACK]                         adds to each locator the start of its paragraph's fingerprint
  corpus import [PACK] [--dry-run] [--yes]    shows what would change in the database, asks, and writes it
  corpus attach REPORT --text FILE            keeps your copy of the text in the database, to show beside the claims
  corpus attach REPORT --remove               takes it away again
  corpus export REPORT --to FOLDER            gives the pack back as it was imported
  corpus export REPORT [--csv]                prints the claims as JSON, or as a table
  corpus schema                               writes the JSON Schemas that editors use`

try {
  process.exitCode = await run()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}

/** @returns the exit code */
async function run(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      text: { type: 'string' },
      to: { type: 'string' },
      json: { type: 'boolean', default: false },
      csv: { type: 'boolean', default: false },
      remove: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      yes: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const [command, pack, ...rest] = positionals
  const { text, to, json, csv, yes } = values
  if (values.help) return usage(0)
  if (rest.length > 0) return usage(2, `There is one word too many: "${rest.join(' ')}".`)
  if (command === 'check') return checkPacks(pack, { json, text })
  if (command === 'bank') return printBank(pack, { json: values.json })
  if (command === 'stamp') return stampPacks(pack)
  if (command === 'schema') return writeSchemas()
  if (pack !== undefined && command === 'new' && text !== undefined) return newPack(pack, text)

  // Loaded only where they are needed: the database is most of the time that a command takes to start.
  if (command === 'import') {
    const { importChosenPacks } = await import('./corpus/import-packs.ts')
    return importChosenPacks(pack, { dryRun: values['dry-run'], yes })
  }
  if (command === 'export' && pack !== undefined) {
    const { exportPack } = await import('./corpus/export-pack.ts')
    return exportPack(pack, { csv, to })
  }
  if (command === 'attach' && pack !== undefined && (text !== undefined || values.remove)) {
    const { attachCopy, detachCopy } = await import('./corpus/attach-text.ts')
    return text === undefined ? detachCopy(pack) : attachCopy(pack, text)
  }
  return usage(2, command === undefined ? undefined : describeSlip(command))
}

function describeSlip(command: string): string {
  if (command === 'new') return 'corpus new needs a SLUG and --text FILE.'
  if (command === 'export') return 'corpus export needs a REPORT.'
  if (command === 'attach') return 'corpus attach needs a REPORT, and --text FILE or --remove.'
  return `There is no command "${command}".`
}

/** @param slip  what was wrong about the command */
function usage(exitCode: number, slip?: string): number {
  if (slip !== undefined) console.error(`${slip}\n`)
  console.log(USAGE)
  return exitCode
}
