import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { packsFolder, projectRoot } from '../../server/database/project-paths.ts'

const folder = mkdtempSync(join(tmpdir(), 'debrief-pack-'))
const claims = join(folder, 'claims', 'harbour.yaml')
beforeEach(() => cpSync(join(packsFolder, 'example-harbour'), folder, { recursive: true }))
afterAll(() => rmSync(folder, { recursive: true }))

function corpus(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['server/commands/corpus.ts', ...words], {
    cwd: projectRoot,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

test('a sound pack passes, and the table says how much of each section has become claims', () => {
  const { status, stdout } = corpus('check', folder, '--text', join(folder, 'text.json'))
  expect(status).toBe(0)
  expect(stdout).toMatch(/^total +14 +14 +19 +17 /m)
  expect(stdout).toContain('0 errors, 0 warnings')
})

test('a broken pack fails with file, line and column', () => {
  writeFileSync(claims, readFileSync(claims, 'utf8').replace('unit: percent', 'unit: per cent'))
  const { status, stdout } = corpus('check', folder)
  expect(status).toBe(1)
  expect(stdout).toMatch(/claims\/harbour\.yaml:\d+:15 {2}NOT_IN_LIST {2}Use a unit of /)
})

test('problems come as JSON for other programs', () => {
  writeFileSync(claims, readFileSync(claims, 'utf8').replace('basis: FACT', 'basis: RUMOUR'))
  const [check] = JSON.parse(corpus('check', folder, '--json').stdout)
  expect(check.problems).toMatchObject([
    { code: 'NOT_IN_LIST', path: 'claims[0].basis', value: 'RUMOUR', line: 8, column: 12 },
  ])
})

test('stamping adds what is missing and changes nothing else', () => {
  const stamped = readFileSync(claims, 'utf8')
  writeFileSync(claims, stamped.replaceAll(/#[0-9a-f]{12}/g, ''))
  expect(corpus('stamp', folder)).toMatchObject({ status: 0, stdout: expect.stringContaining('harbour.yaml') })
  expect(readFileSync(claims, 'utf8')).toBe(stamped)
})

test('a text of any form starts a pack, and then fits it', () => {
  const text = join(folder, 'text.md')
  writeFileSync(text, '# A made-up report\n\n## The quay\n\nThe quay is long.\n\n- It has a crane.\n')
  const place = join(folder, 'made-up')
  expect(corpus('new', place, '--text', text)).toMatchObject({ status: 0 })
  const { stdout } = corpus('check', place, '--text', text)
  expect(stdout).toMatch(/^the-quay +2 +0 +0 /m)
  expect(stdout).not.toContain('TEXT_')
  expect(readFileSync(join(place, 'report.yaml'), 'utf8')).toContain('title: "A made-up report"')
  expect(corpus('new', place, '--text', text)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('is there already'),
  })
})

test('a wrong command, pack or option is answered with what to do', () => {
  for (const [words, slip] of [
    [['chekc'], 'There is no command "chekc".'],
    [['new'], 'corpus new needs a SLUG and --text FILE.'],
    [['new', 'port-ansel'], 'corpus new needs a SLUG and --text FILE.'],
    [['attach', 'port-ansel'], 'corpus attach needs a REPORT'],
    [['check', 'one', 'two'], 'one word too many: "two"'],
  ] as const) {
    const { status, stdout, stderr } = corpus(...words)
    expect([status, stderr, stdout]).toEqual([
      2,
      expect.stringContaining(slip),
      expect.stringContaining('check [PACK]'),
    ])
  }
  expect(corpus('check', 'nowhere')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('name another folder'),
  })
  expect(corpus('check', join(folder, 'nowhere')).stderr).toBe(
    `There is no report.yaml in ${join(folder, 'nowhere')}: name another folder.\n`,
  )
  expect(corpus('check', '--jsn')).toMatchObject({ status: 1, stderr: expect.stringContaining('--jsn') })
})

test('a pack gets a short name in prisma/reports, or the whole path of a new folder, and nothing else', () => {
  const text = join(folder, 'text.md')
  writeFileSync(text, '# A made-up report\n\n## The quay\n\nThe quay is long.\n')
  for (const place of ['Bad Slug/../x', '../y', './y', join(folder, 'Bad Slug')]) {
    const { status, stderr } = corpus('new', place, '--text', text)
    expect([status, stderr]).toEqual([1, expect.stringContaining('cannot be the name of a pack')])
  }
  for (const place of ['x', '../y', 'y']) expect(existsSync(join(projectRoot, place))).toBe(false)
})
