import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { projectRoot } from '../../server/database/project-paths.ts'

test('a taken port ends the start before anything slow, with the command that works', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const address = other.address()
  const port = typeof address === 'object' && address ? address.port : 0

  const { code, output } = await start({ PORT: String(port) })
  other.close()
  expect(code).toBe(1)
  expect(output).toMatch(
    new RegExp(`Port ${port} is in use by another program. Take another one:\\n\\n  PORT=\\d+ npx pnpm@[\\d.]+ start`),
  )
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

/** Runs the start command until it ends by itself. */
async function start(settings: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, ['server/commands/start.ts'], {
    cwd: projectRoot,
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, output }
}
