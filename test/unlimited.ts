import type { ServiceLimits } from '../server/environment.ts'

/** Nobody is turned away and nothing is kept. */
export const UNLIMITED: ServiceLimits = {
  requestsPerMinute: 0,
  keyRequestsPerMinute: 0,
  guestsPerHour: 0,
  deadlineMs: 30_000,
  adhocQueries: 'everybody',
  introspection: true,
  responseCacheMb: 0,
}
