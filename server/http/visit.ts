import type { LearnerRole } from '../domain/learners/permissions.ts'
import type { Viewer } from '../graphql/context.ts'
import type { Auth } from './auth.ts'

/** One request's side of a session. */
export interface Visit {
  /** Who came, or null; null again until a guest is opened. */
  viewer(): Viewer | null
  /** Makes a guest of somebody without a session; returns the same one however often it is called. */
  openGuestSession(): Promise<Viewer>
  /** Set-Cookie values for the response. */
  readonly cookies: readonly string[]
}

/** Looks up the session of a request; without a cookie the database is not asked. */
export async function openVisit(auth: Auth, headers: Headers): Promise<Visit> {
  const cookies: string[] = []
  let viewer: Viewer | null = null
  if (headers.has('cookie')) {
    // A session that is extended on the way sends its cookie again.
    const { response, headers: answer } = await auth.api.getSession({ headers, returnHeaders: true })
    if (response) viewer = toViewer(response.user, response.session.id)
    cookies.push(...answer.getSetCookie())
  }
  let opening: Promise<Viewer> | undefined
  const openGuest = async (): Promise<Viewer> => {
    const agent = headers.get('user-agent')
    const { response, headers: answer } = await auth.api.signInAnonymous({
      headers: new Headers(agent === null ? {} : { 'user-agent': agent }),
      returnHeaders: true,
    })
    cookies.push(...answer.getSetCookie())
    viewer = toViewer({ ...response.user, isAnonymous: true }, null)
    return viewer
  }
  return {
    cookies,
    viewer: () => viewer,
    openGuestSession: () => (opening ??= viewer ? Promise.resolve(viewer) : openGuest()),
  }
}

interface User {
  readonly id: string
  readonly isAnonymous?: boolean | null | undefined
  readonly role?: string | null | undefined
}

function toViewer({ id, role, isAnonymous }: User, sessionId: string | null): Viewer {
  return { id, role: (role ?? 'LEARNER') as LearnerRole, isGuest: isAnonymous === true, sessionId }
}
