import { FORBIDDEN, NOT_SIGNED_IN, type Refusal } from '../actions/refusal.ts'
import { type Action, may, roleOf } from '../domain/learners/permissions.ts'
import type { Viewer } from './context.ts'

/** Asks the table of permissions. @returns why the caller may not, or null */
export function refuseUnless(
  viewer: Viewer | null,
  action: Action,
): Extract<Refusal, { refusal: 'NotSignedIn' | 'Forbidden' }> | null {
  if (may(roleOf(viewer), action)) return null
  return viewer ? FORBIDDEN : NOT_SIGNED_IN
}
