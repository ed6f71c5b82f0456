import { PROVIDER_ID } from './identity-provider.ts'

/**
 * The endpoints of better-auth that the app uses; it has some thirty. A guest begins with the first quiz (startQuiz) and
 * sessions are listed by GraphQL, without their tokens: a script that got into a page could take them along.
 */
const OPEN = new Set([
  '/sign-up/email',
  '/sign-in/email',
  '/sign-in/social',
  `/callback/${PROVIDER_ID}`,
  '/sign-out',
  '/update-user',
  '/change-password',
  '/reset-password',
  '/revoke-other-sessions',
  '/delete-user',
])

/** @param path  as the request has it, without the query */
export function isOpenAuthPath(path: string): boolean {
  return OPEN.has(path.replace(/^\/api\/auth/, ''))
}
