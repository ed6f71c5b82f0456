import { attachText, removeText } from '../../actions/attach-text.ts'
import { withDatabase } from '../with-database.ts'
import { readText } from './read-text.ts'

/**
 * Puts the user's own copy of a report beside its claims.
 * @returns 1 when the copy does not match the report
 */
export async function attachCopy(report: string, path: string): Promise<number> {
  const cut = readText(path)
  const outcome = await withDatabase((database) => attachText(database, report, cut))
  if (outcome.kind === 'NO_REPORT') throw new Error(`The database has no report "${report}": import its pack first.`)
  if (outcome.kind === 'REFUSED') {
    console.error(`Nothing was attached: this is not the text that the pack of "${report}" was written from.`)
    for (const locator of outcome.different) console.error(`  ${locator} reads differently`)
    for (const locator of outcome.missing) console.error(`  ${locator} is missing`)
    return 1
  }
  console.log(`Attached ${outcome.paragraphs} paragraphs. They stay in this database; no export holds them.`)
  return 0
}

/** Takes the copy away again. */
export async function detachCopy(report: string): Promise<number> {
  const count = await withDatabase((database) => removeText(database, report))
  console.log(`Took ${count} paragraphs away.`)
  return 0
}
