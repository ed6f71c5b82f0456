import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../server/database/project-paths.ts'
import { countTests, type Count, type VitestReport } from './count-tests.ts'

const reportFile = join(projectRoot, 'test-results', 'vitest.json')

/**
 * Runs the suites and shows them as they go.
 * @param filters  parts of file names, or options of Vitest; none runs everything
 */
export async function runVitest(filters: readonly string[]): Promise<Count> {
  rmSync(reportFile, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`]
  // Vitest colours what it writes whenever CI is set, which makes logs hard to read.
  const plain = process.env.CI || !process.stdout.isTTY
  const vitest = spawn(
    process.execPath,
    [
      join(projectRoot, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--config',
      'test/vitest.config.ts',
      ...reporters,
      ...filters,
    ],
    {
      cwd: projectRoot,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...(plain && { NO_COLOR: '1' }) },
    },
  )
  const [code] = (await once(vitest, 'close')) as [number | null]
  return countTests(readReport(), code === 0)
}

function readReport(): VitestReport | undefined {
  try {
    return JSON.parse(readFileSync(reportFile, 'utf8')) as VitestReport
  } catch {
    return undefined
  }
}
