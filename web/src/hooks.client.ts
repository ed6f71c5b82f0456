import type { HandleClientError } from '@sveltejs/kit/hooks'
import { ConnectionLost } from '#lib/graphql/request.ts'

/** A page that cannot be had for want of a connection says so, and what can be done without one. */
export const handleError: HandleClientError = ({ error }) => {
  if (error instanceof ConnectionLost) return { message: error.message, isOffline: true }
  return { message: 'The page stumbled over something it did not expect. Load it again.' }
}
