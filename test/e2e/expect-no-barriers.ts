import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { projectRoot } from '../../server/database/project-paths.ts'
import { findBarriers } from './find-barriers.ts'

/**
 * Expects that axe finds nothing and that nobody has to scroll sideways.
 * @param name  of the picture that is left in test-results/screenshots for people to look at
 */
export async function expectNoBarriers(page: Page, name: string): Promise<void> {
  await takeScreenshot(page, name)
  expect(await findBarriers(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
}

async function takeScreenshot(page: Page, name: string): Promise<void> {
  const folder = join(projectRoot, 'test-results', 'screenshots')
  await mkdir(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}
