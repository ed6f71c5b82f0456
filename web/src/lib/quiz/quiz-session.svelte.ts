import { getContext, setContext } from 'svelte'
import { ConnectionLost, request } from '../graphql/request.ts'
import { makeAnswerId } from './answer-id.ts'
import { FinishQuizDocument, QuizDocument, SubmitAnswerDocument } from './documents.ts'
import { outbox } from './outbox.ts'
import type { AnswerInput, ConfidenceBand, GradedAnswer, Quiz, QuizItem, ResponseInput } from './types.ts'

/** Where the learner stands with the question on screen. */
export type Phase = 'answering' | 'rating-confidence' | 'sending' | 'waiting-for-connection' | 'answered'

const RETRY_AFTER_MS = 2_000
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * One run through a quiz: which question is on screen, what has been answered, and the answer on its way. The server's
 * record is the truth; this class only holds what it has not acknowledged yet.
 */
export class QuizSession {
  readonly quiz: Quiz
  answers = $state<Record<string, GradedAnswer>>({})
  index = $state(0)
  phase = $state<Phase>('answering')
  /** What is wrong with the response on screen, in words; null when nothing is. */
  problem = $state<string | null>(null)
  draft = $state<ResponseInput | null>(null)
  /** Why what was filled in is no response yet, in words; null where nothing was, or all is well. */
  obstacle = $state<string | null>(null)
  #shownAt = 0

  readonly item: QuizItem | null = $derived.by(() => this.quiz.items[this.index] ?? null)
  readonly answer: GradedAnswer | null = $derived.by(() => (this.item && this.answers[this.item.id]) ?? null)
  readonly answeredCount = $derived.by(() => Object.keys(this.answers).length)
  readonly isLast = $derived.by(() => this.index === this.quiz.items.length - 1)

  constructor(quiz: Quiz) {
    this.quiz = quiz
    this.isFinished = quiz.finishedAt !== null
    for (const item of quiz.items) if (item.answer) this.answers[item.id] = item.answer
    const firstOpen = quiz.items.findIndex((item) => !item.answer)
    this.#show(firstOpen === -1 ? quiz.items.length : firstOpen)
  }

  /** True once the last question has been left behind. */
  readonly isComplete = $derived.by(() => this.index >= this.quiz.items.length)
  /** True once the server has closed the quiz and its result can be seen. */
  isFinished = $state(false)

  #show(index: number): void {
    this.index = index
    this.respond(null)
    this.phase = this.answer ? 'answered' : 'answering'
    this.#shownAt = Date.now()
  }

  /** Sends an answer that an earlier visit of this page could not get through. */
  async resume(): Promise<void> {
    const pending = this.item && !this.answer ? outbox.get(this.item.id) : null
    if (pending) await this.#send(pending)
  }

  /** Takes what a prompt holds: a response, or none with what stands in its way. */
  respond(draft: ResponseInput | null, obstacle: string | null = null): void {
    this.draft = draft
    this.obstacle = obstacle
    this.problem = null
  }

  /** Takes the response on screen: asks for confidence first where the quiz wants it. */
  async commit(): Promise<void> {
    if (!this.draft) {
      this.problem = this.obstacle ?? 'Give an answer first.'
      return
    }
    this.problem = null
    if (this.quiz.asksConfidence) this.phase = 'rating-confidence'
    else await this.submit(null)
  }

  /** Goes back from the confidence question to the response. */
  reconsider(): void {
    if (this.phase === 'rating-confidence') this.phase = 'answering'
  }

  async submit(band: ConfidenceBand | null): Promise<void> {
    if (!this.item || !this.draft || this.phase === 'sending') return
    const answer: AnswerInput = {
      quizItemId: this.item.id,
      answerId: makeAnswerId(),
      response: $state.snapshot(this.draft) as ResponseInput,
      confidence: band && { band },
      timeTakenMs: Date.now() - this.#shownAt,
    }
    outbox.put(answer)
    await this.#send(answer)
  }

  /** Sends until the server has answered; the answerId makes a repeat harmless. */
  async #send(answer: AnswerInput): Promise<void> {
    this.phase = 'sending'
    for (;;) {
      try {
        const { submitAnswer } = await request(fetch, SubmitAnswerDocument, { input: answer })
        outbox.remove(answer.quizItemId)
        if (submitAnswer.__typename === 'SubmitAnswerSuccess') {
          this.answers[answer.quizItemId] = submitAnswer.answer
          this.phase = 'answered'
          if (this.quiz.mode === 'EXAM') await this.next()
        } else if (submitAnswer.__typename !== 'QuizClosed' || !(await this.#catchUp(answer.quizItemId))) {
          this.#refuse(submitAnswer.message ?? 'The answer was refused.')
        }
        return
      } catch (error) {
        if (!(error instanceof ConnectionLost)) {
          outbox.remove(answer.quizItemId)
          this.#refuse(error instanceof Error ? error.message : 'The answer could not be sent.')
          return
        }
        this.phase = 'waiting-for-connection'
        await sleep(RETRY_AFTER_MS)
      }
    }
  }

  /**
   * Takes over what was answered elsewhere, such as in another tab or before a step back in the browser's history.
   * @returns whether the question turned out to be answered, or the quiz to be over
   */
  async #catchUp(quizItemId: string): Promise<boolean> {
    const { quiz } = await request(fetch, QuizDocument, { id: this.quiz.id })
    for (const item of quiz?.items ?? []) if (item.answer) this.answers[item.id] = item.answer
    this.isFinished = quiz?.finishedAt != null
    if (!this.answers[quizItemId]) return this.isFinished
    this.phase = 'answered'
    if (this.quiz.mode === 'EXAM') await this.next()
    else this.problem = 'This question was answered before, in another tab perhaps. That answer counts.'
    return true
  }

  #refuse(message: string): void {
    this.phase = 'answering'
    this.problem = message
  }

  /** Goes on; a question left without an answer stays open and counts as no points in the end. */
  async next(): Promise<void> {
    this.#show(this.index + 1)
    if (this.isComplete) await this.finish()
  }

  /** Closes the quiz; closing it again changes nothing. */
  async finish(): Promise<void> {
    try {
      const { finishQuiz } = await request(fetch, FinishQuizDocument, { quizId: this.quiz.id })
      if (finishQuiz.__typename === 'FinishQuizSuccess') this.isFinished = true
      else this.problem = finishQuiz.message
    } catch (error) {
      this.problem = error instanceof Error ? error.message : 'The quiz could not be finished.'
    }
  }
}

const KEY = Symbol('quiz session')
export const setQuizSession = (session: QuizSession): QuizSession => setContext(KEY, session)
export const getQuizSession = (): QuizSession => getContext(KEY)
