import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findFreePort } from '../../server/database/find-free-port.ts'
import { projectRoot } from '../../server/database/project-paths.ts'
import { launch } from '../launch.ts'

test.each(['PORT', 'METRICS_PORT'])(
  'a taken %s ends the start before anything slow, with the command that works',
  async (setting) => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const address = other.address()
    const port = typeof address === 'object' && address ? address.port : 0

    const { code, output } = await start({ PORT: String(await findFreePort()), [setting]: String(port) })
    other.close()
    expect(code).toBe(1)
    const advice = `${setting}=\\d+ npx pnpm@[\\d.]+ start`
    expect(output).toMatch(new RegExp(`Port ${port} is in use by another program. Take another one:\\n\\n  ${advice}`))
    expect(output).not.toMatch(/generate|database/)
  },
)

test('metrics on the port of the pages end the start in the same way', async () => {
  const port = String(await findFreePort())
  const { code, output } = await start({ PORT: port, METRICS_PORT: port })
  expect(code).toBe(1)
  expect(output).toMatch(new RegExp(`Port ${port} is for the pages already[^]*METRICS_PORT=\\d+ npx`))
  expect(output).not.toMatch(/generate|database/)
})

test('wrong settings end the start with a sentence for each, and no stack trace', async () => {
  const { code, output } = await start({ PORT: 'http', DATABASE_URL: 'sqlite://' })
  expect(code).toBe(1)
  expect(output).toBe(
    [
      'Debrief',
      '',
      '',
      'PORT must be a whole number from 1 to 65535.',
      'DATABASE_URL must begin with postgresql:// or be unset for the built-in database.',
      '',
    ].join('\n'),
  )
})

test('the start command brings up everything: pages, claims and questions, twice in the same folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'debrief start '))
  for (const imported of [/Imported north-korean-troops: \d+ claims added/, /import .* nothing new/]) {
    const port = await findFreePort()
    const running = launch({ PORT: String(port), DATA_DIR: folder })
    const output = await running.until('Ready after')
    expect(output).toMatch(imported)
    expect(output).toContain(`App         http://localhost:${port}`)

    const page = await fetch(`http://127.0.0.1:${port}/`)
    expect(await page.text()).toContain('Take a 10-question quiz')
    const query = '{ claims(first: 1, where: { country: "china" }) { totalCount } }'
    const answer = await fetch(`http://127.0.0.1:${port}/graphql?query=${encodeURIComponent(query)}`)
    expect(
      ((await answer.json()) as { data: { claims: { totalCount: number } } }).data.claims.totalCount,
    ).toBeGreaterThan(10)

    running.child.kill('SIGINT')
    expect(await running.end).toBe(0)
  }
  await rm(folder, { recursive: true })
}, 120_000)

test('whoever ends npx ends what it started, though npx tells nobody behind its shell', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'debrief-npx-'))
  const npx = join(folder, 'npx')
  await writeFile(
    npx,
    `require('node:child_process').spawn('sh', ['-c', process.argv[2] + '; :'], { stdio: 'inherit' })`,
  )
  const program = `import { stopOnSignal } from './server/commands/stop-on-signal.ts'
    const cleanup = new AsyncDisposableStack()
    cleanup.defer(() => console.log('closed'))
    stopOnSignal(cleanup, () => true)
    setInterval(() => {}, 60_000)
    console.log('up')`
  await writeFile(join(folder, 'program.mjs'), program.replace('./server', join(projectRoot, 'server')))
  const running = launch({ npm_execpath: npx }, [npx, `'${process.execPath}' '${join(folder, 'program.mjs')}'`])
  await running.until('up')
  running.child.kill('SIGTERM')
  await running.end
  expect(running.output()).toMatch(/Stopping[^]*closed/)
  await rm(folder, { recursive: true })
})

/** Runs the start command until it ends by itself. */
async function start(settings: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const running = launch(settings)
  return { code: await running.end, output: running.output() }
}
