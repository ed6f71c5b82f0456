import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/**
 * Looks for what axe can find of WCAG 2.2 A and AA, and of its own best practices.
 * @returns one sentence for every element that is at fault, with how to repair it; empty when all is well
 */
export async function findBarriers(page: Page): Promise<string[]> {
  // Colours in the middle of a transition have a contrast of their own.
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)))
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    // Otherwise it opens a second page for every look, to put together what it found in frames of other origins: there are none.
    .setLegacyMode()
    .analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')}\n${node.html}\n${node.failureSummary ?? ''}`),
  )
}
