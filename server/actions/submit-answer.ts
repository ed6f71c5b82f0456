import type { Database } from '../database/client.ts'
import { readConfidence } from '../domain/grading/read-confidence.ts'
import { gradeResponse } from '../domain/grading/grade-response.ts'
import { isRefusal } from '../domain/grading/is-refusal.ts'
import type { Prompt, Rubric } from '../domain/quiz/item.ts'
import { rateAnswer } from '../domain/scheduling/rate-answer.ts'
import { dateAnswer, foldAnswer } from '../domain/scheduling/fold-answer.ts'
import { checkSubmission } from './answering/check-submission.ts'
import { hashSubmission } from './answering/hash-submission.ts'
import { type AskedItem, readAskedItem } from './answering/read-asked-item.ts'
import { addUpProgress, type QuizProgress } from './answering/add-up-progress.ts'
import { saveAnswer } from './answering/save-answer.ts'
import type { Submission } from './answering/submission.ts'
import { notYours, type Refused } from './refusal.ts'

interface SubmitAnswer {
  readonly database: Database
  readonly now: Date
  readonly learnerId: string
  readonly request: Submission
}

export interface Submitted {
  readonly learnerId: string
  readonly answerId: string
  readonly quizId: string
  readonly progress: QuizProgress
}

/** Why an answer was not taken. */
export type AnswerRefused = Refused<
  'Forbidden' | 'InvalidResponse' | 'AnswerIdReused' | 'QuizClosed' | 'DeadlinePassed'
>

/** Another request of the same learner may win the race to the same row; after so many losses something is wrong. */
const ATTEMPTS = 5

/**
 * Takes an answer: one read, a pure decision, one write. The same answer sent again under the same id returns
 * the first outcome, however often and however simultaneously, and even after the quiz is closed.
 */
export async function submitAnswer(submission: SubmitAnswer): Promise<Submitted | AnswerRefused> {
  const fault = checkSubmission(submission.request)
  if (fault) return fault
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const outcome = await attemptAnswer(submission)
    if (outcome !== 'OVERTAKEN') return outcome
  }
  throw new Error(`answer ${submission.request.answerId} was overtaken ${ATTEMPTS} times`)
}

async function attemptAnswer({
  database,
  now,
  learnerId,
  request,
}: SubmitAnswer): Promise<Submitted | AnswerRefused | 'OVERTAKEN'> {
  const asked = await readAskedItem(database, learnerId, request)
  if (!asked) return notYours('question')
  const payloadHash = hashSubmission(request)
  const submitted = (credit: readonly number[] = []): Submitted => {
    const progress = addUpProgress(asked.quiz, credit)
    return { learnerId, answerId: request.answerId, quizId: asked.quiz.id, progress }
  }

  const earlier = asked.sameId ?? asked.answer
  if (earlier?.answerId === request.answerId)
    return earlier.payloadHash === payloadHash ? submitted() : ANSWER_ID_REUSED
  const closed = refuseClosed(asked, now)
  if (closed) return closed

  const { item } = asked
  const grade = gradeResponse(
    item.prompt?.body as unknown as Prompt,
    item.rubric?.body as unknown as Rubric,
    request.response,
  )
  if (isRefusal(grade)) return { refusal: 'InvalidResponse', message: grade.message, reason: grade.refused }
  const confidence = request.confidence && readConfidence(request.confidence)
  if (confidence !== null && isRefusal(confidence)) {
    return { refusal: 'InvalidResponse', message: confidence.message, reason: 'INVALID_CONFIDENCE' }
  }

  const rating = rateAnswer({ kind: item.kind, grade, confidence, timeTakenMs: request.timeTakenMs })
  const retention = asked.quiz.learner.desiredRetention
  const answeredAt = dateAnswer(asked.memory, now)
  const { verdict } = grade
  const memory = foldAnswer(asked.memory, { rating, verdict, confidence, retention, answeredAt })
  const outcome = { grade, confidence, rating, memory, retention, answeredAt }
  const saved = await saveAnswer(database, { asked, learnerId, request, payloadHash, outcome })
  return saved === 'SAVED' ? submitted([grade.credit]) : 'OVERTAKEN'
}

function refuseClosed({ quiz, answer }: AskedItem, now: Date): Refused<'QuizClosed' | 'DeadlinePassed'> | null {
  if (answer) return { refusal: 'QuizClosed', message: 'This question already has its answer. Go on to the next one.' }
  if (quiz.finishedAt) return { refusal: 'QuizClosed', message: 'This quiz is finished. Start another one.' }
  if (quiz.deadline && now > quiz.deadline) {
    return { refusal: 'DeadlinePassed', message: 'The time limit has passed. Finish the quiz to see how it went.' }
  }
  return null
}

const ANSWER_ID_REUSED: Refused<'AnswerIdReused'> = {
  refusal: 'AnswerIdReused',
  message: 'This answerId was used before with something else in it. Make a new one for each answer.',
}
