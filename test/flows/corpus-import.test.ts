import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { packsFolder, projectRoot } from '../../server/database/project-paths.ts'
import { openServer } from '../open-server.ts'

const server = openServer()
const top = mkdtempSync(join(tmpdir(), 'debrief-import-'))
const pack = join(top, 'pack')
const copyOfText = join(packsFolder, 'example-harbour', 'text.json')
const lease = join(pack, 'claims', 'lease-and-motives.yaml')
const law = join(pack, 'claims', 'law-and-history.yaml')
afterAll(() => rmSync(top, { recursive: true }))
beforeEach(() => {
  rmSync(pack, { recursive: true, force: true })
  cpSync(join(packsFolder, 'example-harbour'), pack, { recursive: true })
})

/** Not in one go with the test: the server runs in this process and has connections to look after. */
async function corpus(...words: string[]) {
  const command = execFile(process.execPath, ['server/commands/corpus.ts', ...words], {
    cwd: projectRoot,
    env: { ...process.env, DATABASE_URL: server.database.url },
    maxBuffer: 2 ** 24,
  })
  command.stdin?.end()
  const [stdout, stderr, [status]] = await Promise.all([
    text(command.stdout as Readable),
    text(command.stderr as Readable),
    once(command, 'close'),
  ])
  return { status: status as number, stdout, stderr }
}

function change(path: string, before: string, after: string): void {
  const whole = readFileSync(path, 'utf8')
  expect(whole).toContain(before)
  writeFileSync(path, whole.replace(before, after))
}

describe('importing a changed pack', () => {
  test('shows what would change and writes nothing until it is told to', async () => {
    expect(await corpus('import', pack)).toMatchObject({ status: 0, stdout: 'example-harbour\n  nothing new\n' })
    change(lease, 'Port Ansel for 25 years', 'Port Ansel for exactly 25 years')
    change(law, 'slug: earlier-lease-to-corveth', 'slug: the-earlier-lease-to-corveth')
    const shown = (await corpus('import', pack, '--dry-run')).stdout
    expect(shown).toContain('  + the-earlier-lease-to-corveth\n')
    expect(shown).toContain('  - earlier-lease-to-corveth\n')
    expect(shown).toMatch(/ {2}~ lease-signed\n {6}was .* for 25 years .*\n {6}now .* for exactly 25 years/)
    expect(shown).toContain('claims:    1 to add, 1 to change, 1 to retire, 17 as they are')
    const [, made, retired] = /questions: (\d+) to make, (\d+) to retire/.exec(shown) ?? []
    expect(Number(made)).toBeGreaterThan(5)

    expect(await corpus('import', pack)).toMatchObject({ status: 1, stderr: expect.stringContaining('Add --yes') })
    const { stdout } = await corpus('import', pack, '--yes')
    expect(stdout).toContain(`1 claims added, 1 changed, 1 retired; ${made} questions made, ${retired} retired.`)
  })

  test('a change that the statement does not show is called one of its parts', async () => {
    await corpus('import', join(packsFolder, 'example-harbour'), '--yes')
    change(lease, 'basis: FACT', 'basis: JUDGEMENT')
    expect((await corpus('import', pack, '--dry-run')).stdout).toMatch(/~ \S+ \(its parts\)/)
  })

  test('a broken pack is refused with file, line and column', async () => {
    change(lease, 'basis: FACT', 'basis: RUMOUR')
    expect(await corpus('import', pack, '--yes')).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/yaml:\d+:\d+/),
    })
  })
})

describe('exporting', () => {
  beforeAll(() => corpus('import', join(packsFolder, 'example-harbour'), '--yes'))

  test('gives the pack back byte for byte', async () => {
    const copy = join(top, 'copy')
    for (const name of ['example-harbour', 'north-korean-troops']) {
      rmSync(copy, { recursive: true, force: true })
      expect((await corpus('export', name, '--to', copy)).status).toBe(0)
      const files = readdirSync(copy, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'))
      const originals = readdirSync(join(packsFolder, name), { recursive: true, encoding: 'utf8' })
      expect(files.sort()).toEqual(originals.filter((path) => path.endsWith('.yaml')).sort())
      for (const path of files)
        expect(readFileSync(join(copy, path)).equals(readFileSync(join(packsFolder, name, path))), path).toBe(true)
    }
    expect(await corpus('export', 'example-harbour', '--to', copy)).toMatchObject({ status: 1 })
  })

  test('gives claims as JSON and as a table', async () => {
    expect(JSON.parse((await corpus('export', 'example-harbour')).stdout)).toMatchObject({
      report: { slug: 'example-harbour' },
    })
    expect((await corpus('export', 'example-harbour', '--csv')).stdout.trimEnd().split('\r\n')).toHaveLength(20)
    expect(await corpus('export', 'nowhere')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('import its pack'),
    })
  })
})

describe('attaching a copy of the text', () => {
  const read = async () => {
    const query =
      '{ claim(slug: "rent-for-port-ansel") { locators { text } } report(slug: "example-harbour") { sections { paragraphs { text } } } }'
    const { claim, report } = await server.client().run(query)
    return {
      beside: claim.locators[0].text,
      all: report.sections.flatMap((each: { paragraphs: unknown[] }) => each.paragraphs),
    }
  }

  test('shows a paragraph beside its claims until it is taken away', async () => {
    expect((await read()).beside).toBeNull()
    expect((await corpus('attach', 'example-harbour', '--text', copyOfText)).stdout).toContain('Attached 14 paragraphs')
    const { beside, all } = await read()
    expect(beside).toContain('On 14 March 2030')
    expect(all).toHaveLength(14)
    expect(all.every((each: { text: string | null }) => each.text !== null)).toBe(true)
    for (const form of [[], ['--csv']])
      expect((await corpus('export', 'example-harbour', ...form)).stdout).not.toContain('On 14 March 2030')
    expect((await corpus('attach', 'example-harbour', '--remove')).stdout).toContain('14 paragraphs')
    expect((await read()).beside).toBeNull()
  })

  test('refuses another edition as a whole and names the paragraphs that differ', async () => {
    const other = join(top, 'other.json')
    const paragraphs = JSON.parse(readFileSync(copyOfText, 'utf8')) as { text: string }[]
    const edited = paragraphs.slice(1).map((each) => ({ ...each, text: each.text.replace('25 years', '26 years') }))
    writeFileSync(other, JSON.stringify(edited))
    const { status, stderr } = await corpus('attach', 'example-harbour', '--text', other)
    expect(status).toBe(1)
    expect(stderr).toContain('lease-and-motives/1 reads differently\n  summary/1 is missing')
    expect((await read()).beside).toBeNull()
  })

  test('a paragraph that the pack has anew loses its old text', async () => {
    await corpus('attach', 'example-harbour', '--text', copyOfText)
    const path = join(pack, 'report.yaml')
    writeFileSync(path, readFileSync(path, 'utf8').replace(/a92e9b583b33\w+/, `a92e9b583b33${'0'.repeat(52)}`))
    await corpus('import', pack, '--yes')
    const { beside, all } = await read()
    expect(beside).toBeNull()
    expect(all.filter((each: { text: string | null }) => each.text !== null)).toHaveLength(13)
  })

  test('a report that was not imported, or a file that is not there, is answered with what to do', async () => {
    expect(await corpus('attach', 'nowhere', '--text', copyOfText)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('import its pack'),
    })
    expect(await corpus('attach', 'example-harbour', '--text', 'nowhere.md')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('correct the path'),
    })
  })
})
