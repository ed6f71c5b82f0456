import { getContext, setContext } from 'svelte'
import { keepAnswer } from '../offline/kept-quizzes.ts'
import { outbox, type Settled } from '../offline/outbox.svelte.ts'
import { makeAnswerId } from './answer-id.ts'
import { drafts } from './drafts.ts'
import { QuizRecord } from './quiz-record.svelte.ts'
import type { ConfidenceBand, GradedAnswer, Quiz, QuizItem, ResponseInput } from './types.ts'

/** A question that stood open for longer, in a tab that was forgotten, was not thought about for longer. */
const LONGEST_TIME_MS = 86_400_000

/** Where the learner stands with the question on screen. */
export type Phase = 'answering' | 'rating-confidence' | 'sending' | 'waiting-for-connection' | 'answered'

/** One run through a quiz: which question is on screen, and what is filled in. */
export class QuizSession extends QuizRecord {
  index = $state(0)
  /** How often a question came on screen: whatever shows one begins anew with it. */
  turn = $state(0)
  draft = $state<ResponseInput | null>(null)
  /** Why what was filled in is no response yet, in words; null where nothing was, or all is well. */
  obstacle = $state<string | null>(null)
  /** What is wrong with the response on screen, in words; null when nothing is. */
  problem = $state<string | null>(null)
  /** Places of questions whose feedback came while another one was on screen. */
  news = $state<number[]>([])

  #step = $state<'answering' | 'rating-confidence' | 'submitting'>('answering')
  /** Of a clock that nobody sets. */
  #shownAt = performance.now()
  readonly #open: (index: number) => void

  readonly item: QuizItem | null = $derived.by(() => this.quiz.items[this.index] ?? null)
  readonly answer: GradedAnswer | null = $derived.by(() => (this.item && this.answers[this.item.id]) ?? null)
  readonly phase: Phase = $derived.by(() => {
    if (this.answer) return 'answered'
    if (this.item && this.unsent.has(this.item.id)) return outbox.holdup ? 'waiting-for-connection' : 'sending'
    return this.#step === 'submitting' ? 'sending' : this.#step
  })
  /** Whether nothing is left to do after the question on screen. An exam is handed in, it does not end by itself. */
  readonly isLastStep = $derived.by(() => {
    const isDone = this.openPlaces.length === 0 && this.unsent.size === 0 && this.quiz.mode !== 'EXAM'
    return isDone && this.index === this.quiz.items.length - 1
  })
  /** True past the last question, where the quiz is closed. */
  readonly isAtEnd = $derived.by(() => this.index >= this.quiz.items.length)

  /**
   * @param index  place of the question to begin with, from 0; null for the first open one
   * @param open   brings another question on screen, which ends in a call of show()
   */
  constructor(quiz: Quiz, index: number | null, open: (index: number) => void) {
    super(quiz)
    this.#open = open
    this.index = index ?? this.firstOpen
  }

  /** Brings a question on screen with what was filled in before, be it before a reload or before a refusal. */
  show(index: number): void {
    // Somebody may answer what the server rendered before the page has read what it keeps.
    const isBegun = this.turn === 0 && index === this.index && this.draft !== null
    this.index = index
    this.turn++
    this.news = this.news.filter((at) => at !== index)
    if (isBegun) return this.#keepDraft()
    this.#shownAt = performance.now()
    const refused = outbox.refused.find(({ answer }) => answer.quizItemId === this.item?.id)
    const draft = this.item && drafts.get(this.item.id)
    this.draft = refused?.answer.response ?? draft?.response ?? null
    this.obstacle = null
    this.problem = refused?.refusal?.message ?? null
    this.#step = draft?.isCommitted && !refused ? 'rating-confidence' : 'answering'
    if (refused) void outbox.drop(refused)
  }

  /** Takes what a prompt holds: a response, or none with what stands in its way. */
  respond(draft: ResponseInput | null, obstacle: string | null = null): void {
    this.draft = draft
    this.obstacle = obstacle
    this.problem = null
    this.#keepDraft()
  }

  /** Takes the response on screen: asks for confidence first where the quiz wants it. */
  async commit(): Promise<void> {
    if (!this.draft) {
      this.problem = this.obstacle ?? 'Give an answer first.'
      return
    }
    this.problem = null
    if (!this.quiz.asksConfidence) return this.submit(null)
    this.#step = 'rating-confidence'
    this.#keepDraft()
  }

  /** Goes back from the confidence question to the response. */
  reconsider(): void {
    if (this.phase !== 'rating-confidence') return
    this.#step = 'answering'
    this.#keepDraft()
  }

  /** Hands the answer over. In an exam nothing is said of it, so the next question comes at once. */
  async submit(band: ConfidenceBand | null): Promise<void> {
    if (!this.item || !this.draft || this.#step === 'submitting') return
    const { id: quizItemId, ordinal } = this.item
    this.#step = 'submitting'
    const settled = outbox.add(this.quiz.id, ordinal, {
      quizItemId,
      answerId: makeAnswerId(),
      response: $state.snapshot(this.draft) as ResponseInput,
      confidence: band && { band },
      timeTakenMs: Math.min(Math.round(performance.now() - this.#shownAt), LONGEST_TIME_MS),
    })
    drafts.remove(quizItemId)
    if (this.quiz.mode === 'EXAM') void this.next()
    await settled
  }

  /** Takes what became of an answer to one of our questions, whichever tab gave it. */
  async settle({ waiting, ...reply }: Settled): Promise<void> {
    const { quizId, ordinal, answer } = waiting
    if (quizId !== this.quiz.id) return
    if ('answer' in reply) {
      this.answers[answer.quizItemId] = reply.answer
      if (ordinal !== this.index && this.quiz.mode !== 'EXAM') this.news = [...this.news, ordinal]
      await keepAnswer(quizId, answer.quizItemId, reply.answer)
    } else if ('refusal' in reply && reply.refusal.type === 'QuizClosed' && (await this.catchUp(answer.quizItemId))) {
      await outbox.drop(waiting)
      if (ordinal === this.index && this.answer)
        this.problem = 'This question was answered before, in another tab perhaps. That answer counts.'
    } else if (ordinal === this.index) {
      await outbox.refresh()
      this.show(ordinal)
    }
  }

  #keepDraft(): void {
    // A prompt that the server rendered has not seen the draft yet, and would put its own nothing in its place.
    if (!this.item || this.turn === 0 || this.#step === 'submitting') return
    if (!this.draft) return drafts.remove(this.item.id)
    const response = $state.snapshot(this.draft) as ResponseInput
    drafts.put(this.item.id, { response, isCommitted: this.#step === 'rating-confidence' })
  }

  /** Goes on; a question left without an answer stays open. After the last one a drill that is complete is closed. */
  async next(): Promise<void> {
    if (this.isLastStep) this.problem = await this.finish()
    else this.#open(this.index + 1)
  }

  /** The time limit has passed. */
  async timeOut(): Promise<void> {
    this.problem = await this.finish()
  }

  previous(): void {
    if (this.index > 0) this.#open(this.index - 1)
  }
}

const KEY = Symbol('quiz session')
export const setQuizSession = (session: QuizSession): QuizSession => setContext(KEY, session)
export const getQuizSession = (): QuizSession => getContext(KEY)
