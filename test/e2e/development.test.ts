import { utimesSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { findFreePort } from '../../server/database/find-free-port.ts'
import { projectRoot } from '../../server/database/project-paths.ts'
import { launch } from '../launch.ts'
import { startVisit, test, waitForHydration } from './browser.ts'

const LAYOUT = '/src/routes/+layout.svelte'

test('"pnpm dev" serves every kind of page, and one that is open takes up what is written', async ({ browser }) => {
  await using cleanup = new AsyncDisposableStack()
  const folder = await mkdtemp(join(tmpdir(), 'debrief-dev-'))
  cleanup.defer(() => rm(folder, { recursive: true }))
  const port = await findFreePort()
  const running = launch({ PORT: String(port), DATA_DIR: folder }, ['server/commands/start.ts', '--dev'])
  cleanup.defer(async () => {
    running.child.kill('SIGINT')
    expect(await running.end).toBe(0)
  })
  await running.until('Ready after')

  const { page } = await startVisit(browser, `http://localhost:${port}`)
  cleanup.defer(() => page.context().close())
  const updates: string[] = []
  page.on('console', (message) => updates.push(message.text()))
  await page.goto('/')
  await waitForHydration(page)
  await page.getByRole('button', { name: 'Take a 10-question quiz' }).waitFor()
  const touch = () => {
    utimesSync(join(projectRoot, 'web', LAYOUT), new Date(), new Date())
    return updates.filter((text) => text.includes(`hot updated: ${LAYOUT}`)).length
  }
  await expect.poll(touch, { timeout: 30_000, interval: 1_000 }).toBeGreaterThan(0)

  await page.getByRole('button', { name: 'Take a 10-question quiz' }).click()
  await page.getByText('1 of 10', { exact: true }).waitFor()
  await page.goto('/graphql')
  await page.getByRole('heading', { name: 'Playground' }).waitFor()
}, 180_000)
