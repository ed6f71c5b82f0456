import type { Refused } from '../refusal.ts'
import type { Submission } from './submission.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const LONGEST_TIME_MS = 86_400_000
/** The longest response is a handful of ids or a sentence. */
const LONGEST_RESPONSE = 2_000

/** @returns what is wrong with the envelope of an answer, or null; the response itself is judged by its grader */
export function checkSubmission({ answerId, timeTakenMs, response }: Submission): Refused<'InvalidResponse'> | null {
  if (!uuid.test(answerId)) {
    return {
      refusal: 'InvalidResponse',
      reason: 'INVALID_ANSWER_ID',
      message: 'answerId is not a UUID. Make one for each answer.',
    }
  }
  if (timeTakenMs < 0 || timeTakenMs > LONGEST_TIME_MS) {
    return {
      refusal: 'InvalidResponse',
      reason: 'INVALID_TIME',
      message: 'timeTakenMs is between 0 and 86400000, which is a day.',
    }
  }
  if (JSON.stringify(response).length > LONGEST_RESPONSE) {
    return { refusal: 'InvalidResponse', reason: 'OUT_OF_RANGE', message: 'This answer is too long. Shorten it.' }
  }
  return null
}
