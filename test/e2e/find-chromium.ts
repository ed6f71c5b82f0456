import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { projectRoot } from '../../server/database/project-paths.ts'

/** Where the browser is, and what its process needs to run. */
export interface Chromium {
  /** Undefined for the Chrome that is installed on this machine. */
  readonly executablePath: string | undefined
  readonly env: Readonly<Record<string, string>>
}

/** CHROMIUM_PATH goes first, then the browser from the package registry, then an installed Chrome. */
export async function findChromium(): Promise<Chromium> {
  const chosen = process.env.CHROMIUM_PATH
  if (chosen) {
    if (!existsSync(chosen)) throw new Error(`CHROMIUM_PATH is ${chosen}, and there is no such file.`)
    return { executablePath: chosen, env: {} }
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') return { executablePath: undefined, env: {} }
  const folder = await unpackChromium()
  return {
    executablePath: join(folder, 'chromium'),
    // Its own libraries and fonts: the machine may have none. FONTCONFIG_PATH is read before any system folder.
    env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_PATH: join(folder, 'fonts') },
  }
}

/**
 * Unpacks the browser once per version. Several processes may do it at the same time: each writes to a folder of its own,
 * and the first to be done gives it its final name, so nobody ever starts a half-written file.
 * @returns the folder with the browser, its libraries and its fonts
 */
async function unpackChromium(): Promise<string> {
  const main = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const { version } = createRequire(main)('../package.json') as { version: string }
  const cache = join(projectRoot, 'node_modules', '.cache', 'debrief')
  const folder = join(cache, `chromium-${version}`)
  if (existsSync(folder)) return folder

  await mkdir(cache, { recursive: true })
  const draft = await mkdtemp(join(cache, 'unpacking-'))
  try {
    await inflateInto(draft, join(dirname(main), '..', 'bin'))
    // Readable for whoever runs the tests next, as root or not.
    await Promise.all([chmod(draft, 0o755), chmod(join(draft, 'chromium'), 0o755)])
    await rename(draft, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
  return folder
}

/** The package unpacks into the folder for temporary files, wherever that is at the time. */
async function inflateInto(folder: string, archives: string): Promise<void> {
  const { inflate } = await import('@sparticuz/chromium')
  const before = process.env.TMPDIR
  process.env.TMPDIR = folder
  try {
    const names = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']
    await Promise.all(names.map((name) => inflate(join(archives, name))))
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}
