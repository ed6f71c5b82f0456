import type { Claim } from '../claims/claim.ts'

/**
 * How far a claim is from another as a source of lures: the nearer, the easier to confuse.
 * @returns 0 (same section, topic and actors) to 3
 */
export function claimDistance(from: Claim, to: Claim): number {
  const section = (claim: Claim) => claim.locators[0]?.section
  const actors = new Set(from.actors.map((each) => each.actor))
  return (
    (section(from) === section(to) ? 0 : 1) +
    (from.topics.some((topic) => to.topics.includes(topic)) ? 0 : 1) +
    (to.actors.some((each) => actors.has(each.actor)) ? 0 : 1)
  )
}
