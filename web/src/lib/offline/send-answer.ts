import { ConnectionLost, request, RequestFailed } from '../graphql/request.ts'
import { SubmitAnswerDocument } from '../quiz/submit-answer-document.ts'
import type { AnswerInput, GradedAnswer } from '../quiz/types.ts'
import type { WaitingAnswer } from './local-store.ts'

/** What came of sending an answer: taken, refused for good, or neither, so that it has to wait. */
export type Reply =
  | { readonly answer: GradedAnswer }
  | { readonly refusal: NonNullable<WaitingAnswer['refusal']> }
  | { readonly mustWait: Holdup }

/**
 * Why an answer cannot be sent now. NOT_YOURS: somebody else gave it, who is to sign in again. OUTDATED: the server has
 * newer pages than this one, and takes only what those send.
 */
export type Holdup = 'UNREACHABLE' | 'SIGNED_OUT' | 'NOT_YOURS' | 'OUTDATED'

/** A connection that swallows everything is none. */
const PATIENCE_MS = 20_000

/** Refusals of the service that have nothing to do with the answer; an error without a code is of this sort, too. */
const PASSING_CODES = new Set([undefined, 'RATE_LIMITED', 'BUSY', 'DEADLINE_PASSED', 'INTERNAL_SERVER_ERROR'])

/** Sends an answer once. Its answerId makes a repeat harmless. */
export async function sendAnswer(input: AnswerInput): Promise<Reply> {
  const patiently: typeof fetch = (url, init) => fetch(url, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) })
  try {
    const { submitAnswer: outcome } = await request(patiently, SubmitAnswerDocument, { input })
    if (outcome.__typename === 'SubmitAnswerSuccess') return { answer: outcome.answer }
    if (outcome.__typename === 'NotSignedIn') return { mustWait: 'SIGNED_OUT' }
    if (outcome.__typename === 'Forbidden') return { mustWait: 'NOT_YOURS' }
    return { refusal: { type: outcome.__typename, message: outcome.message } }
  } catch (error) {
    if (error instanceof ConnectionLost) return { mustWait: 'UNREACHABLE' }
    if (!(error instanceof RequestFailed)) throw error
    // The server does not know the document of this page, and takes no text.
    if (error.codes.has('ADHOC_QUERIES_CLOSED')) return { mustWait: 'OUTDATED' }
    const isPassing = [...error.codes, ...(error.codes.size ? [] : [undefined])].some((code) => PASSING_CODES.has(code))
    return isPassing ? { mustWait: 'UNREACHABLE' } : { refusal: { type: 'RequestFailed', message: error.message } }
  }
}
