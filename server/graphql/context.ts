import type { Database } from '../database/client.ts'
import type { ApiKeyScope, LearnerRole } from '../domain/learners/permissions.ts'

/** Who asks: the learner behind the session cookie, or in whose name a program asks. */
export interface Viewer {
  /** Whose rows are the caller's own. @throws InvalidRequest for a program whose key reads claims only */
  readonly id: string
  readonly role: LearnerRole
  readonly isGuest: boolean
  /** The session that this request came with; null when it began with the request, and for a program. */
  readonly sessionId: string | null
  /** What the key of a program is good for; null for somebody with a session. */
  readonly keyScope: ApiKeyScope | null
}

/** What every resolver gets. One is made for each request. */
export interface Context {
  readonly database: Database
  /** Says when nobody waits for the answer any more: the caller is gone, or the time for a request is over. */
  readonly signal?: AbortSignal | undefined
  /** Time of the request; all of it sees the same moment. */
  readonly now: Date
  /** Null for a caller without a session. */
  readonly viewer: Viewer | null
  /** Name of the outside service that people can sign in with; null without one. */
  readonly identityProviderName: string | null
  /** Makes a guest, remembers it as the viewer and sets its cookie on the response. Only the first call makes one. */
  openGuestSession(): Promise<Viewer>
  /** A seed for a quiz that was started without one. */
  newSeed(): string
}
