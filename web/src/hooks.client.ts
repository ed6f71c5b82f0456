import type { HandleClientError } from '@sveltejs/kit/hooks'
import { ConnectionLost } from '#lib/graphql/request.ts'

/** Errors for want of a part of a page: a pointer and a click can ask for it twice. For newer pages Kit asks nobody. */
const missingParts = new WeakSet<Error>()
addEventListener('vite:preloadError', ({ payload }) => missingParts.add(payload))

/** A page that cannot be had for want of a connection says so, and what can be done without one. */
export const handleError: HandleClientError = ({ error }) => {
  if (error instanceof ConnectionLost || (error instanceof Error && missingParts.has(error)))
    return { message: error.message, isOffline: true }
  return { message: 'The page stumbled over something it did not expect. Load it again.' }
}
