import type { Context } from './context.ts'

/** No learner has this id. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

/** The condition that a row is the caller's own; nothing is, for a caller without a session. */
export function ownedBy({ viewer }: Context): { learnerId: string } {
  return { learnerId: viewer?.id ?? NOBODY }
}
