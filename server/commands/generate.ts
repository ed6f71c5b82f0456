import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { projectRoot } from '../database/project-paths.ts'
import { runProgram } from './run-program.ts'
import { skipWhenFresh } from './skip-when-fresh.ts'

const work = {
  name: 'generate',
  inputs: ['prisma/schema.prisma', 'prisma/prisma.config.ts', 'server/package.json'],
  outputs: ['server/generated/client.ts', 'server/generated/pothos.ts'],
}

/**
 * Writes server/generated from schema.prisma, without the network: Prisma would fetch its schema engine, which generating
 * does not use, unless a variable points at some executable. Generators are looked up on the PATH.
 * @returns whether there was anything to do
 */
export function generateClient(signal?: AbortSignal): Promise<boolean> {
  return skipWhenFresh(work, async () => {
    const server = join(projectRoot, 'server')
    const prisma = createRequire(join(server, 'package.json')).resolve('prisma/package.json')
    await runProgram(
      join(dirname(prisma), 'build', 'index.js'),
      ['generate', '--config', 'prisma/prisma.config.ts', '--no-hints'],
      {
        cwd: projectRoot,
        signal,
        env: {
          ...process.env,
          PATH: [join(server, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
          PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
          PRISMA_HIDE_UPDATE_MESSAGE: '1',
          CHECKPOINT_DISABLE: '1',
        },
      },
    )
  })
}

if (import.meta.main) await generateClient()
