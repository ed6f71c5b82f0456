import { execFile } from 'node:child_process'
import { expect, test } from 'vitest'
import { projectRoot } from '../../server/database/project-paths.ts'
import { signUp } from '../call-auth.ts'
import { openServer } from '../open-server.ts'

const server = openServer()

function learner(...words: string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  const env = { ...process.env, DATABASE_URL: server.database.url }
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['server/commands/learner.ts', ...words],
      { cwd: projectRoot, env },
      (error, stdout, stderr) => resolve({ status: error ? 1 : 0, stdout, stderr }),
    )
  })
}

test('somebody who has signed up becomes the first administrator by a command, while the server runs', async () => {
  const client = server.client()
  const email = await signUp(client)
  expect(await learner('promote', email)).toMatchObject({ status: 0, stdout: `Ada <${email}> is now ADMINISTRATOR.\n` })
  expect((await client.run('{ viewer { role } }')).viewer).toEqual({ role: 'ADMINISTRATOR' })
  expect(await learner('promote', email, '--role', 'TRAINER')).toMatchObject({
    status: 1,
    stderr: 'This is the only administrator. Make somebody else one first.\n',
  })
})

test('an address that nobody has, and a role that is none, are refused in words', async () => {
  expect(await learner('promote', 'nobody@example.org')).toMatchObject({
    status: 1,
    stderr: 'Nobody has signed up with this address.\n',
  })
  for (const words of [['promote', 'a@example.org', '--role', 'KING'], ['promote'], []])
    expect((await learner(...words)).stderr).toContain('learner promote EMAIL')
})
