import { join } from 'node:path'
import { projectRoot } from '../database/project-paths.ts'
import { runProgram } from './run-program.ts'
import { skipWhenFresh } from './skip-when-fresh.ts'

const work = {
  name: 'build-web',
  inputs: [
    'web/src/**/*',
    'web/static/**/*',
    'web/{package,tsconfig}.json',
    'web/*.{js,ts}',
    'web/texts/*',
    'server/schema.graphql',
    // Pages read typed numbers as grading does.
    'server/domain/{claims,grading,quiz}/*.ts',
    'pnpm-lock.yaml',
  ],
  outputs: ['web/build/handler.js'],
}

/** Builds the pages into web/build. @returns whether there was anything to do */
export function buildWeb(signal?: AbortSignal): Promise<boolean> {
  return skipWhenFresh(work, async () => {
    const web = join(projectRoot, 'web')
    const modules = join(web, 'node_modules')
    // A text that was not gathered would be missing from its page.
    await runProgram(join(modules, 'wuchale', 'dist', 'cli', 'index.js'), ['--clean'], { cwd: web, signal })
    // Whatever the surroundings are called: Vite would put what helps to find slips into the pages otherwise.
    const env = { ...process.env, NODE_ENV: 'production' }
    await runProgram(join(modules, 'vite', 'bin', 'vite.js'), ['build', '--logLevel', 'warn'], {
      cwd: web,
      signal,
      env,
    })
  })
}

if (import.meta.main) await buildWeb()
