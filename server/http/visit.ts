import { type AdmittedKey, admitApiKey } from '../actions/admit-api-key.ts'
import type { Database } from '../database/client.ts'
import { type LearnerRole, may, roleOf } from '../domain/learners/permissions.ts'
import type { Viewer } from '../graphql/context.ts'
import { InvalidRequest } from '../reads/invalid-request.ts'
import type { Auth } from './auth.ts'

/** One request's side of a session, or of an API key. */
export interface Visit {
  /** Who came, or null; null again until a guest is opened. */
  viewer(): Viewer | null
  /** Makes a guest of somebody without a session; returns the same one however often it is called. */
  openGuestSession(): Promise<Viewer>
  /** Set-Cookie values for the response. */
  readonly cookies: readonly string[]
  /** The key that a program came with; null for people. */
  readonly keyId: string | null
}

interface Doors {
  readonly auth: Auth
  readonly database: Database
  readonly clock: () => Date
}

/** A key that lets nobody in: the request is answered with 401, and never as that of somebody unknown. */
export class RefusedKey extends InvalidRequest {}

/** For `catch`: hands a refused key on as a value. @throws anything else */
export function asRefusedKey(error: unknown): RefusedKey {
  if (error instanceof RefusedKey) return error
  throw error
}

/**
 * Looks up the key or the session of a request; without either the database is not asked. A key counts alone: a browser
 * adds its cookie to whatever it sends, a key is sent on purpose.
 * @throws RefusedKey
 */
export async function openVisit({ auth, database, clock }: Doors, headers: Headers): Promise<Visit> {
  const key = keyOf(headers.get('authorization'))
  if (key === null) return openSession(auth, headers)
  const admitted = await admitApiKey(database, key, clock())
  if ('code' in admitted) throw new RefusedKey(admitted.code, admitted.message)
  return toKeyVisit(admitted)
}

/**
 * What stands after `Authorization: Bearer`, or null without one. Schemes of proxies that ask for a password of their own
 * (`Basic`, `Digest`, `Negotiate`, `NTLM`) are not for us, as browsers send those everywhere. Whatever else stands there
 * was meant to be a key, and is an empty one: it lets nobody in.
 */
export function keyOf(authorization: string | null | undefined): string | null {
  if (!authorization || /^(basic|digest|negotiate|ntlm)( |$)/i.test(authorization)) return null
  return /^bearer +(.*)$/i.exec(authorization)?.[1] ?? ''
}

function toKeyVisit({ keyId, learnerId, learnerRole, scope }: AdmittedKey): Visit {
  const viewer: Viewer = {
    role: learnerRole,
    isGuest: false,
    sessionId: null,
    keyScope: scope,
    get id() {
      if (may(roleOf(this), 'READ_OWN_RESULTS')) return learnerId
      const message = 'This API key reads claims only. Make one that reads your results as well, on your account page.'
      throw new InvalidRequest('FORBIDDEN', message)
    },
  }
  return { viewer: () => viewer, openGuestSession: async () => viewer, cookies: [], keyId }
}

async function openSession(auth: Auth, headers: Headers): Promise<Visit> {
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
    keyId: null,
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
  const isGuest = isAnonymous === true
  return { id, role: (role ?? 'LEARNER') as LearnerRole, isGuest, sessionId, keyScope: null }
}
