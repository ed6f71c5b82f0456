export const LEARNER_ROLES = ['LEARNER', 'TRAINER', 'ADMINISTRATOR'] as const
export type LearnerRole = (typeof LEARNER_ROLES)[number]

/** What an API key lets a program read: what everybody may, or also what is its owner's own. */
export const API_KEY_SCOPES = ['CLAIMS', 'OWN_RESULTS'] as const
export type ApiKeyScope = (typeof API_KEY_SCOPES)[number]

/**
 * Roles as the table knows them: a caller without a session, a learner without credentials, and a program with a key
 * have rows of their own. Whatever the owner of a key may do, the key may no more than its row says.
 */
export type Role = 'NOBODY' | 'GUEST' | LearnerRole | `${ApiKeyScope}_KEY`

export type Action =
  /** Reports, claims, figures, positions, motives, actors, facets. */
  | 'READ_CORPUS'
  /** Count the questions a blueprint could draw on. */
  | 'PREVIEW_BLUEPRINT'
  /** Start a quiz; somebody without a session becomes a guest by it. */
  | 'START_QUIZ'
  /** See one's own quizzes, answers and standing; somebody without a session has none. */
  | 'READ_OWN_RESULTS'
  /** Answer and finish a quiz, and say how well to remember. */
  | 'USE_OWN_QUIZZES'
  /** See how questions fared with all learners together, nobody by name. */
  | 'SEE_ITEM_ANALYSIS'
  /** See which SQL an operation of one's own ran: the texts of the statements, without values. */
  | 'SEE_SQL'
  /** See and end one's own sessions, take one's own data along, delete one's own account. */
  | 'MANAGE_OWN_ACCOUNT'
  /** Make and revoke keys with which programs read in one's name. */
  | 'MANAGE_OWN_KEYS'
  /** Say what other members may do. */
  | 'SET_ROLES'

const claimsKey: readonly Action[] = ['READ_CORPUS']

const resultsKey: readonly Action[] = [...claimsKey, 'PREVIEW_BLUEPRINT', 'READ_OWN_RESULTS']

const nobody: readonly Action[] = [...resultsKey, 'START_QUIZ']

const guest: readonly Action[] = [...nobody, 'USE_OWN_QUIZZES', 'MANAGE_OWN_ACCOUNT']

const learner: readonly Action[] = [...guest, 'MANAGE_OWN_KEYS']

const trainer: readonly Action[] = [...learner, 'SEE_ITEM_ANALYSIS', 'SEE_SQL']

/** Who may do what. Nobody, in any role, sees the work of somebody else but as part of a sum over many. */
const table: Record<Role, readonly Action[]> = {
  CLAIMS_KEY: claimsKey,
  OWN_RESULTS_KEY: resultsKey,
  NOBODY: nobody,
  GUEST: guest,
  LEARNER: learner,
  TRAINER: trainer,
  ADMINISTRATOR: [...trainer, 'SET_ROLES'],
}

interface Caller {
  readonly role: LearnerRole
  readonly isGuest: boolean
  /** Null for somebody with a session. */
  readonly keyScope: ApiKeyScope | null
}

/** The row of the table that holds for a caller. */
export function roleOf(caller: Caller | null): Role {
  if (!caller) return 'NOBODY'
  if (caller.keyScope) return `${caller.keyScope}_KEY`
  return caller.isGuest ? 'GUEST' : caller.role
}

export function may(role: Role, action: Action): boolean {
  return table[role].includes(action)
}
