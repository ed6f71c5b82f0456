import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pagesFolder } from '../../server/database/project-paths.ts'

/** @returns the version that the built pages say they are of */
export const builtVersion = () => readVersion(pagesFolder)

/** @returns what stands at the foot of the pages of a version that {@link rebuildPages} made */
export const footOf = (version: string) => `A claim says what the report says, in the words of ${version}.`

/**
 * Copies the built pages and makes of them what a build after some change leaves: another version, every script and style
 * under an address that no build before had, and other words at the foot of every page.
 * @returns the folder; it is the caller's to remove
 */
export function rebuildPages(version: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'debrief-pages-'))
  // What was compressed when the pages were built would be sent in place of what is changed here.
  cpSync(pagesFolder, folder, { recursive: true, filter: (file) => !/\.(br|gz)$/.test(file) })
  const before = readVersion(folder)
  for (const name of globSync('**/*.{js,json,css}', { cwd: folder })) {
    const text = readFileSync(join(folder, name), 'utf8')
    const changed = text
      .replaceAll(before, version)
      .replaceAll('_app/immutable', `_app/immutable/${version}`)
      .replaceAll('in our own words.', `in the words of ${version}.`)
    if (changed !== text) writeFileSync(join(folder, name), changed)
  }
  const scripts = join(folder, 'client', '_app', 'immutable')
  renameSync(scripts, join(folder, version))
  mkdirSync(scripts)
  renameSync(join(folder, version), join(scripts, version))
  listFiles(folder, version)
  return folder
}

/** The server sends what the build has listed, with its size and its tag, and nothing else. */
function listFiles(folder: string, version: string): void {
  const client = join(folder, 'client')
  const files = globSync('**/*.*', { cwd: client }).filter((file) => statSync(join(client, file)).isFile())
  const entries = files.map((file) => [
    `/${file}`,
    { file, size: statSync(join(client, file)).size, etag: `${version}/${file}` },
  ])
  const list = join(folder, 'adapter-node.js')
  const table = `export const assets = ${JSON.stringify({ entries, aliases: [] })};`
  writeFileSync(
    list,
    readFileSync(list, 'utf8').replace(/^export const assets = .*;$/m, () => table),
  )
}

function readVersion(folder: string): string {
  const { version } = JSON.parse(readFileSync(join(folder, 'client', '_app', 'version.json'), 'utf8')) as {
    version: string
  }
  return version
}
