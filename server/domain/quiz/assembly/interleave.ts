import type { Candidate } from './candidate.ts'

/**
 * Orders chosen items so that neighbours differ in topic, template and country: mixed practice is remembered better
 * than blocked practice (Rohrer 2012). Ties keep the order of choice.
 */
export function interleave(chosen: readonly Candidate[]): Candidate[] {
  const rest = [...chosen]
  const order: Candidate[] = []
  while (rest.length > 0) {
    const last = order.at(-1)
    const costs = rest.map((candidate) => (last ? likeness(last, candidate) : 0))
    const [next] = rest.splice(costs.indexOf(Math.min(...costs)), 1)
    if (next) order.push(next)
  }
  return order
}

function likeness(left: Candidate, right: Candidate): number {
  const sharesCountry = left.countries.some((country) => right.countries.includes(country))
  return Number(left.template === right.template) * 4 + Number(left.topic === right.topic) * 2 + Number(sharesCountry)
}
