import { NOT_ALLOWED, NOT_SIGNED_IN, type Refused } from '../actions/refusal.ts'
import { type Action, may, roleOf } from '../domain/learners/permissions.ts'
import { InvalidRequest } from '../reads/invalid-request.ts'
import type { Viewer } from './context.ts'

const FOR_PEOPLE = 'An API key reads claims and results, and does nothing else. Sign in to the app for this.'

/** Asks the table of permissions. @returns why the caller may not, or null */
export function refuseUnless(viewer: Viewer, action: Action): Refused<'Forbidden'> | null
export function refuseUnless(viewer: Viewer | null, action: Action): Refused<'NotSignedIn' | 'Forbidden'> | null
export function refuseUnless(viewer: Viewer | null, action: Action): Refused<'NotSignedIn' | 'Forbidden'> | null {
  if (may(roleOf(viewer), action)) return null
  if (viewer?.keyScope) return { refusal: 'Forbidden', message: FOR_PEOPLE }
  return viewer ? NOT_ALLOWED : NOT_SIGNED_IN
}

/** The same for what needs somebody to do it. @returns the caller, or why they may not */
export function admit(viewer: Viewer | null, action: Action): Viewer | Refused<'NotSignedIn' | 'Forbidden'> {
  return refuseUnless(viewer, action) ?? viewer ?? NOT_SIGNED_IN
}

/**
 * The same for a field of a learner, which has no refusal to give back. Without a session there is no learner to read.
 * @throws InvalidRequest when the caller may not
 */
export function demand(viewer: Viewer | null, action: Action): void {
  const refusal = viewer && refuseUnless(viewer, action)
  if (refusal) throw new InvalidRequest('FORBIDDEN', refusal.message)
}
