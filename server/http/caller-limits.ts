import type { ServiceLimits } from '../environment.ts'
import { InvalidRequest } from '../reads/invalid-request.ts'
import { countAttempts } from './attempts.ts'
import { networkOf } from './client-address.ts'
import type { Visit } from './visit.ts'

/** Readers have no session or a guest's; members have an account; keys are programs that show an API key. */
export type CallerClass = 'reader' | 'member' | 'key'

/** Who asks, as far as limits go. */
export interface Caller {
  readonly class: CallerClass
  /** What its requests are counted under: an address for readers, else an account or a key. */
  readonly id: string
}

/** @param address  where the caller comes from; undefined inside the process, where nobody is counted */
export function callerOf(visit: Pick<Visit, 'keyId' | 'viewer'>, address: string | undefined): Caller {
  if (visit.keyId !== null) return { class: 'key', id: visit.keyId }
  const viewer = visit.viewer()
  return viewer && !viewer.isGuest ? { class: 'member', id: viewer.id } : { class: 'reader', id: address ?? '' }
}

export interface CallerLimits {
  /** Counts a request. @returns seconds to wait before the next, or null when it may go on */
  takeRequest(caller: Caller): number | null
  /** Counts a new guest. @throws InvalidRequest when there were too many */
  takeGuest(address: string): void
}

/** How much one caller may ask for, counted in the memory of this process. Time is real: a test's clock does not count. */
export function createCallerLimits({
  requestsPerMinute,
  keyRequestsPerMinute,
  guestsPerHour,
}: Pick<ServiceLimits, 'requestsPerMinute' | 'keyRequestsPerMinute' | 'guestsPerHour'>): CallerLimits {
  const attempts = countAttempts(() => new Date())
  const take = (key: string, max: number, window: number): number | null => {
    if (max === 0) return null
    const { allowed, retryAfter } = attempts.take(key, { max, window })
    return allowed ? null : (retryAfter ?? window)
  }
  return {
    takeRequest: (caller) =>
      take(
        `${caller.class} ${networkOf(caller.id)}`,
        caller.class === 'key' ? keyRequestsPerMinute : requestsPerMinute,
        60,
      ),
    takeGuest(address) {
      const wait = take(`guest ${networkOf(address)}`, guestsPerHour, 3_600)
      if (wait === null) return
      const minutes = Math.ceil(wait / 60)
      const advice = `Sign up or sign in to go on now, or try again in ${minutes} minute${minutes === 1 ? '' : 's'}.`
      throw new InvalidRequest('RATE_LIMITED', `Many guests have begun from your address. ${advice}`)
    },
  }
}
