import { join } from 'node:path'
import { readPack } from '../server/commands/read-pack.ts'
import { packsFolder } from '../server/database/project-paths.ts'
import type { PackFile } from '../server/domain/reports/problem.ts'

/** The invented report, as read from its folder. */
export function readExamplePack(): PackFile[] {
  return readPack(join(packsFolder, 'example-harbour'))
}

/** The same pack with one piece of text replaced, wherever it first stands; a piece that is nowhere is a wrong test. */
export function editPack(files: readonly PackFile[], before: string, after: string): PackFile[] {
  const at = files.findIndex(({ text }) => text.includes(before))
  if (at < 0) throw new Error(`the pack does not hold: ${before}`)
  return files.map((file, index) => (index === at ? { ...file, text: file.text.replace(before, () => after) } : file))
}
