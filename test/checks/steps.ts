import type { Step } from './run-step.ts'

const node = process.execPath

/** Code that other steps read: it is not in the repository. */
export const generateSteps = [
  { name: 'generate database client', command: [node, 'server/commands/generate.ts'] },
  { name: 'generate web types', command: [node, '--run', 'sync'], folder: 'web' },
] as const satisfies Step[]

export const buildWebStep = {
  name: 'build web',
  command: [node, 'server/commands/build-web.ts'],
} as const satisfies Step

const checkWebStep = { name: 'check web', command: [node, '--run', 'check'], folder: 'web' } as const satisfies Step

// Prose and report packs are laid out by their writers, the rest by the program that writes it.
const formattedPaths = [
  '.',
  '!pnpm-lock.yaml',
  '!**/*.md',
  '!server/schema.graphql',
  '!web/texts/**',
  '!prisma/reports/**/*.yaml',
  '!prisma/**/*.json',
]

const eslint = ['eslint', '--config', 'test/checks/eslint.config.js', 'server', 'web', 'prisma', 'test'] as const

/** Two lanes of about the same length, for two cores. Building and checking the web write the same folder, so they share one. */
export const checkLanes: readonly (readonly Step[])[] = [
  [
    checkWebStep,
    { name: 'types', command: ['tsc', '--noEmit'] },
    { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', ...formattedPaths] },
  ],
  [
    { name: 'lint', command: [...eslint, '--max-warnings', '0'] },
    {
      name: 'imports',
      command: ['depcruise', '--config', 'test/checks/dependency-cruiser.cjs', 'server', 'web/src', 'prisma', 'test'],
    },
    { name: 'question bank', command: [node, 'server/commands/corpus.ts', 'bank'] },
    { name: 'unused code', command: ['knip', '--no-progress', '--no-config-hints'] },
  ],
]

/** What can be repaired without thinking. */
export const fixLanes: readonly (readonly Step[])[] = [
  [
    { name: 'texts', command: [node, '--run', 'texts'], folder: 'web' },
    { name: 'lint', command: [...eslint, '--fix'] },
    { name: 'format', command: ['prettier', '--write', '--log-level', 'warn', ...formattedPaths] },
  ],
]
