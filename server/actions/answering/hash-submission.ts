import { createHash } from 'node:crypto'
import type { Submission } from './submission.ts'

/** SHA-256, in hexadecimal, of everything that was sent: tells a retry from another answer under the same id. */
export function hashSubmission({ quizItemId, response, confidence, timeTakenMs }: Submission): string {
  return createHash('sha256')
    .update(JSON.stringify([quizItemId, response, confidence, timeTakenMs]))
    .digest('hex')
}
