import type { ServiceLimits } from '../environment.ts'
import { InvalidRequest } from '../reads/invalid-request.ts'
import { countAttempts } from './attempts.ts'

export interface CallerLimits {
  /** Counts a request. @returns seconds to wait before the next, or null when it may go on */
  takeRequest(address: string): number | null
  /** Counts a new guest. @throws InvalidRequest when there were too many */
  takeGuest(address: string): void
}

/** How much one address may ask for, counted in the memory of this process. Time is real: a test's clock does not count. */
export function createCallerLimits({ requestsPerMinute, guestsPerHour }: ServiceLimits): CallerLimits {
  const attempts = countAttempts(() => new Date())
  const take = (key: string, max: number, window: number): number | null => {
    if (max === 0) return null
    const { allowed, retryAfter } = attempts.take(key, { max, window })
    return allowed ? null : (retryAfter ?? window)
  }
  return {
    takeRequest: (address) => take(`request ${address}`, requestsPerMinute, 60),
    takeGuest(address) {
      const wait = take(`guest ${address}`, guestsPerHour, 3_600)
      if (wait === null) return
      const minutes = Math.ceil(wait / 60)
      const advice = `Sign up or sign in to go on now, or try again in ${minutes} minute${minutes === 1 ? '' : 's'}.`
      throw new InvalidRequest('RATE_LIMITED', `Many guests have begun from your address. ${advice}`)
    },
  }
}
