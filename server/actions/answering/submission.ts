import type { Confidence, Response } from '../../domain/quiz/item.ts'

/** One answer as it is sent. */
export interface Submission {
  readonly quizItemId: string
  /** A UUID in lower case, made by the client. */
  readonly answerId: string
  readonly response: Response
  /** Null when not stated. */
  readonly confidence: Confidence | null
  readonly timeTakenMs: number
}
