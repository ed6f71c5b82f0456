import type { Claim } from '../claims/claim.ts'

/** A report of ordinary length is one neighbourhood. */
const MOST_CLAIMS = 500

/**
 * Cuts a corpus into runs of claims that lend each other lures. In a report of ordinary length every claim may lend to
 * every other; in one of thousands the work would grow with the square of its length, and a lure from a distant chapter
 * is no better than one from the next page. Cut is between sections, so that a new claim moves few others to another run.
 */
export function findNeighbourhoods(claims: readonly Claim[]): Claim[][] {
  const runs: Claim[][] = [[]]
  for (const section of sectionsOf(claims)) {
    for (let at = 0; at < section.length; at += MOST_CLAIMS) {
      const part = section.slice(at, at + MOST_CLAIMS)
      const run = runs.at(-1)
      if (run && run.length + part.length <= MOST_CLAIMS) run.push(...part)
      else runs.push(part)
    }
  }
  return runs
}

function sectionsOf(claims: readonly Claim[]): Claim[][] {
  const sections: Claim[][] = []
  let last: string | undefined
  for (const claim of claims) {
    const section = claim.locators[0]?.section
    if (section === last && sections.length > 0) sections.at(-1)?.push(claim)
    else sections.push([claim])
    last = section
  }
  return sections
}
