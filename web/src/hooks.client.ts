import type { HandleClientError } from '@sveltejs/kit/hooks'
import { ConnectionLost } from '#lib/graphql/request.ts'

/** The error for want of a part of a page. Where the server has newer pages instead, Kit opens those and asks nobody. */
let missingPart: unknown
addEventListener('vite:preloadError', ({ payload }) => (missingPart = payload))

/** A page that cannot be had for want of a connection says so, and what can be done without one. */
export const handleError: HandleClientError = ({ error }) => {
  if (error instanceof ConnectionLost || (error instanceof Error && error === missingPart))
    return { message: error.message, isOffline: true }
  return { message: 'The page stumbled over something it did not expect. Load it again.' }
}
