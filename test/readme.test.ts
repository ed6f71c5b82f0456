import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { projectRoot } from '../server/database/project-paths.ts'
import { describeSettings } from '../server/settings.ts'
import { startTestServer } from './client.ts'
import { createTestDatabase } from './database.ts'

const read = (path: string) => readFileSync(join(projectRoot, path), 'utf8')
const readme = read('README.md')
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }

/** What runs each command that the README may name: a new one needs a place here, and so a test. */
const provenBy: Record<string, string> = {
  start: 'test/commands/start.test.ts',
  test: '.ci/run',
}

/** Blocks of code in one language, also inside lists. */
function codeIn(language: string): string[] {
  const fences = readme.matchAll(/^[ \t]*```(\w*)\n([\s\S]*?)^[ \t]*```$/gm)
  return [...fences].flatMap(([, name, code = '']) => (name === language ? [code.trim()] : []))
}

const commands = codeIn('sh').flatMap((code) => code.split('\n'))

test('there is one command to run and one to test, and nothing before them', () => {
  expect(commands.slice(0, 2)).toEqual(['npx --yes pnpm@12.21.0 start', 'npx --yes pnpm@12.21.0 test'])
})

test.for(commands)('%s is a script of package.json and something runs it', (command) => {
  const [, script = ''] = /^npx --yes pnpm@[\d.]+ ([\w:-]+)/.exec(command) ?? []
  expect(Object.keys(scripts)).toContain(script)
  expect(Object.keys(provenBy)).toContain(script)
  expect(existsSync(join(projectRoot, provenBy[script]!))).toBe(true)
})

test('continuous integration runs the test command of the README', () => {
  expect(read('.ci/run').trim().split('\n').at(-1)).toBe(commands[1])
})

test('every pnpm command that is mentioned exists', () => {
  const mentioned = [...readme.matchAll(/pnpm(?:@[\d.]+)? ([\w:-]+)/g)].map(([, script]) => script)
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(mentioned))
})

test('every file that is linked or shown exists', () => {
  const links = [...readme.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)].map(([, target = '']) => target)
  const missing = links.filter((target) => !/^https?:/.test(target) && !existsSync(join(projectRoot, target)))
  expect(links.length).toBeGreaterThan(0)
  expect(missing).toEqual([])
})

test('there is a picture', () => {
  expect(readme).toMatch(/!\[[^\]]{10,}\]\([^)]+\.png\)/)
})

test('every setting that is named can be set', () => {
  const named = [...readme.matchAll(/^\| (`[A-Z_, `]+`) \|/gm)].flatMap(
    ([, cell = '']) => cell.match(/[A-Z_]{2,}/g) ?? [],
  )
  expect(describeSettings().map(({ name }) => name)).toEqual(expect.arrayContaining(named))
})

describe('the queries', () => {
  test.for(codeIn('graphql'))('%s', async (query) => {
    const { database, drop } = await createTestDatabase()
    const server = await startTestServer(database)
    try {
      const answer = await server.client().send(query)
      expect(answer.errors).toBeUndefined()
      expect(JSON.stringify(answer.data)).not.toMatch(/"nodes":\[\]|"totalCount":0/)
    } finally {
      await server.close()
      await drop()
    }
  })
})

describe('the commands that ask', () => {
  test.for(codeIn('bash'))('%s', async (commands) => {
    const { database, drop } = await createTestDatabase()
    const server = await startTestServer(database)
    try {
      const here = commands.replaceAll('http://localhost:4000', server.address)
      const { stdout } = await promisify(execFile)('bash', ['-euc', here])
      expect(stdout).toMatch(/^\{"data":\{"claims":\{"totalCount":[1-9]/)
      expect(stdout.match(/"statement":/g)).toHaveLength(6)
    } finally {
      await server.close()
      await drop()
    }
  })
})

describe('the programs', () => {
  test.for(codeIn('js'))('%s', async (program) => {
    const { database, drop } = await createTestDatabase()
    const server = await startTestServer(database)
    try {
      const here = program.replaceAll('http://localhost:4000', server.address)
      const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', here])
      expect(stdout).toMatch(/totalCount: [1-9]/)
      expect(stdout.split('\n').length).toBeGreaterThan(10)
    } finally {
      await server.close()
      await drop()
    }
  })
})
