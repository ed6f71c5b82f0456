import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'
import { ESLint } from 'eslint'
import { configs } from 'typescript-eslint'
import { describe, expect, onTestFinished, test } from 'vitest'
import { projectRoot } from '../server/database/project-paths.ts'

// `pnpm check` applies the rules to our code. Here each of them meets what it forbids: a rule with a slip in its pattern
// would otherwise allow everything and never be missed.

const require = createRequire(import.meta.url)

/** The names of the rules that an import breaks, in a project that holds nothing else. */
async function breaks(from: string, to: string, kind: 'import' | 'import type' = 'import'): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'debrief-architecture-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const write = (path: string, content: string) => {
    mkdirSync(join(folder, dirname(path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  write(to, 'export const thing = 1\n')
  write(from, `${kind} { thing } from './${relative(dirname(from), to)}'\nexport type Thing = typeof thing\n`)
  const options = await extractOptions(join(projectRoot, 'test/checks/dependency-cruiser.cjs'))
  const { output } = await cruise([from], { ...options, baseDir: folder, validate: true })
  return (output as ICruiseResult).summary.violations.map(({ rule }) => rule.name)
}

describe('imports', () => {
  test.for([
    ['server/domain/quiz/a.ts', 'server/actions/b.ts', 'server/domain'],
    ['server/domain/claims/a.ts', 'server/domain/quiz/b.ts', 'server/domain/claims'],
    ['server/domain/quiz/a.ts', 'server/domain/grading/b.ts', 'server/domain/quiz'],
    ['server/domain/grading/a.ts', 'server/domain/mastery/b.ts', 'server/domain/grading'],
    ['server/domain/scheduling/a.ts', 'server/domain/mastery/b.ts', 'server/domain/scheduling'],
    ['server/database/a.ts', 'server/actions/b.ts', 'server/database'],
    ['server/reads/a.ts', 'server/graphql/b.ts', 'server/reads'],
    ['server/actions/a.ts', 'server/http/b.ts', 'server/actions'],
    ['server/graphql/a.ts', 'server/database/client.ts', 'graphql never writes'],
    ['server/graphql/a.ts', 'server/http/b.ts', 'server/graphql'],
    ['server/app.ts', 'server/commands/b.ts', 'nothing imports a start-up side effect'],
    ['server/http/a.ts', 'server/main.ts', 'nothing imports a start-up side effect'],
    ['web/src/lib/a.ts', 'server/domain/quiz/b.ts', 'web never imports server'],
    ['server/http/a.ts', 'web/src/lib/b.ts', 'server never imports web'],
    ['server/actions/a.ts', 'test/b.ts', 'no test code in the product'],
    ['server/domain/quiz/a.ts', 'server/domain/quiz/testing/b.ts', 'no test code in the product'],
  ] as const)('%s may not import %s', async ([from, to, rule]) => {
    expect(await breaks(from, to)).toContain(rule)
  })

  test.for([
    ['server/domain/grading/a.ts', 'server/domain/quiz/b.ts'],
    ['server/actions/a.ts', 'server/database/b.ts'],
    ['server/graphql/a.ts', 'server/reads/b.ts'],
    ['server/commands/a.ts', 'server/main.ts'],
    ['server/domain/quiz/a.test.ts', 'server/domain/quiz/testing/b.ts'],
    ['web/src/lib/a.ts', 'server/domain/grading/read-number.ts'],
  ] as const)('%s may import %s', async ([from, to]) => {
    expect(await breaks(from, to)).toEqual([])
  })

  test('each folder has its line in the table, and each line its folder', () => {
    const foldersOf = (path: string) =>
      readdirSync(join(projectRoot, path), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
    const rules = require(join(projectRoot, 'test/checks/dependency-cruiser.cjs')) as { forbidden: { name: string }[] }
    const ruled = (path: string) =>
      rules.forbidden.flatMap(({ name }) => (dirname(name) === path ? name.slice(path.length + 1) : []))
    const free = ['commands', 'decisions', 'generated', 'node_modules']
    expect(ruled('server/domain').sort()).toEqual(foldersOf('server/domain').sort())
    expect(ruled('server').sort()).toEqual(
      foldersOf('server')
        .filter((name) => !free.includes(name))
        .sort(),
    )
  })

  test('a type that graphql hands on may come from the database', async () => {
    expect(await breaks('server/graphql/a.ts', 'server/database/client.ts', 'import type')).toEqual([])
  })
})

describe('a decision record', () => {
  const folder = join(projectRoot, 'server/decisions')
  const records = readdirSync(folder)
    .sort()
    .map((file) => ({ file, number: file.slice(0, 3), text: readFileSync(join(folder, file), 'utf8') }))
  const textOf = (number: string) => records.find((record) => record.number === number)?.text ?? ''

  test('has a number that no other has, and says why, what, and what comes of it', () => {
    expect(new Set(records.map(({ number }) => number)).size).toBe(records.length)
    for (const { file, number, text } of records) {
      expect(text, file).toMatch(new RegExp(`^# ${Number(number)}\\. \\S`))
      expect(text.match(/^## .*$/gm), file).toEqual(['## Context', '## Decision', '## Consequences'])
    }
  })

  test('that is superseded or extended by another says so, and the other says the same', () => {
    const named = (kind: RegExp) =>
      records.flatMap(({ number, text }) =>
        (text.match(kind) ?? []).flatMap((line) => (line.match(/\b\d{3}\b/g) ?? []).map((other) => [number, other])),
      )
    const later = named(/^(Supersedes|Extends) .*$/gm).map(([number, other]) => `${other} by ${number}`)
    const earlier = named(/^(Superseded|Extended) .*$/gm).map(([number, other]) => `${number} by ${other}`)
    expect(later.sort()).toEqual(earlier.sort())
    expect(later.length).toBeGreaterThan(4)
  })

  test('names files that are there, and records that are', () => {
    for (const { file, text } of records) {
      const paths = text.match(/\b(server|web|test|prisma)\/[\w./-]+\.(ts|graphql|prisma|md)\b/g) ?? []
      expect(
        paths.filter((path) => !existsSync(join(projectRoot, path))),
        file,
      ).toEqual([])
      for (const [, number = ''] of text.matchAll(/records? (\d{3})\b/g)) expect(textOf(number), file).not.toBe('')
    }
  })
})

describe('code', () => {
  const eslint = new ESLint({
    cwd: projectRoot,
    overrideConfigFile: join(projectRoot, 'test/checks/eslint.config.js'),
    // Rules that need types need files that exist.
    overrideConfig: [configs.disableTypeChecked],
  })

  async function complaints(code: string, filePath: string): Promise<(string | null)[]> {
    const [result] = await eslint.lintText(`${code}\n`, { filePath: join(projectRoot, filePath) })
    return result!.messages.map(({ ruleId }) => ruleId)
  }

  test.for([
    'export const now = () => Date.now()',
    'export const now = () => new Date()',
    'export const now = () => performance.now()',
    'export const chance = () => Math.random()',
    'export const chance = () => crypto.randomUUID()',
    'export const setting = () => process.env.HOME',
    'export const page = () => fetch("http://example.org")',
    'export const later = () => setTimeout(() => {}, 1)',
  ])('the domain may not say: %s', async (code) => {
    const rules = await complaints(code, 'server/domain/quiz/a.ts')
    expect(rules).toEqual([expect.stringMatching(/^no-restricted-/)])
    expect(await complaints(code, 'server/actions/a.ts')).toEqual([])
  })

  test('a date that is given as an argument is no clock', async () => {
    expect(await complaints('export const day = (iso: string) => new Date(iso)', 'server/domain/quiz/a.ts')).toEqual([])
  })

  test('nothing is exported by default, and nothing is of any type', async () => {
    expect(await complaints('export default 1', 'server/actions/a.ts')).toEqual(['no-restricted-exports'])
    expect(await complaints('export const a = (b: any) => b', 'server/actions/a.ts')).toEqual([
      '@typescript-eslint/no-explicit-any',
    ])
  })

  test.for([
    "import { setTimeout } from 'node:timers/promises'\nexport const later = setTimeout(1)",
    'export const now = performance.now()',
    'export const later = (page: { waitForTimeout(ms: number): void }) => page.waitForTimeout(1)',
  ])('a test may not depend on time: %s', async (code) => {
    expect(await complaints(code, 'test/flows/a.test.ts')).toEqual([expect.stringMatching(/^no-restricted-/)])
  })

  test.for(['skip', 'only', 'todo'])('a test may not be marked: %s', async (mark) => {
    const code = `import { test } from 'vitest'\ntest.${mark}('a', () => {})`
    expect(await complaints(code, 'test/a.test.ts')).toEqual(['no-restricted-syntax'])
  })
})
