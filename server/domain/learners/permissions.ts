export const LEARNER_ROLES = ['LEARNER', 'TRAINER', 'ADMINISTRATOR'] as const
export type LearnerRole = (typeof LEARNER_ROLES)[number]

/** Roles as the table knows them: a caller without a session, and a learner without credentials, have rows of their own. */
export type Role = 'NOBODY' | 'GUEST' | LearnerRole

export type Action =
  /** Reports, claims, figures, positions, motives, actors, facets. */
  | 'READ_CORPUS'
  /** Count the questions a blueprint could draw on. */
  | 'PREVIEW_BLUEPRINT'
  /** Start a quiz; somebody without a session becomes a guest by it. */
  | 'START_QUIZ'
  /** Answer and finish a quiz, and see one's own quizzes, answers and standing. */
  | 'USE_OWN_QUIZZES'
  /** See how questions fared with all learners together, nobody by name. */
  | 'SEE_ITEM_ANALYSIS'
  /** End one's own sessions, take one's own data along, delete one's own account. */
  | 'MANAGE_OWN_ACCOUNT'
  /** Say what other members may do. */
  | 'SET_ROLES'

const nobody: readonly Action[] = ['READ_CORPUS', 'PREVIEW_BLUEPRINT', 'START_QUIZ']

const learner: readonly Action[] = [...nobody, 'USE_OWN_QUIZZES', 'MANAGE_OWN_ACCOUNT']

const trainer: readonly Action[] = [...learner, 'SEE_ITEM_ANALYSIS']

/** Who may do what. Nobody, in any role, sees the work of somebody else but as part of a sum over many. */
const table: Record<Role, readonly Action[]> = {
  NOBODY: nobody,
  GUEST: learner,
  LEARNER: learner,
  TRAINER: trainer,
  ADMINISTRATOR: [...trainer, 'SET_ROLES'],
}

/** The row of the table that holds for a caller. */
export function roleOf(viewer: { readonly role: LearnerRole; readonly isGuest: boolean } | null): Role {
  if (!viewer) return 'NOBODY'
  return viewer.isGuest ? 'GUEST' : viewer.role
}

export function may(role: Role, action: Action): boolean {
  return table[role].includes(action)
}
