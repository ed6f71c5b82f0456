import { request } from '../graphql/request.ts'
import { forgetQuiz } from '../offline/kept-quizzes.ts'
import { outbox } from '../offline/outbox.svelte.ts'
import { finishQuiz } from './finish-quiz.ts'
import { QuizDocument } from './quiz-document.ts'
import type { GradedAnswer, Quiz, QuizItem } from './types.ts'

/**
 * What has been answered in a quiz. The server's record is the truth; answers that it has not acknowledged are in the
 * outbox.
 */
export class QuizRecord {
  readonly quiz: Quiz
  /** Answers that the server has, by question. */
  answers = $state<Record<string, GradedAnswer>>({})
  /** True once the server has closed the quiz and its result can be seen. */
  isFinished = $state(false)

  /** Answers of this quiz on their way, by question. */
  readonly unsent = $derived.by(() => {
    // One whose grade is here already is only about to leave the outbox.
    const ours = outbox.unsent.filter(
      ({ quizId, answer }) => quizId === this.quiz.id && this.answers[answer.quizItemId] === undefined,
    )
    return new Map(ours.map((waiting) => [waiting.answer.quizItemId, waiting]))
  })
  /** Places of the questions that nobody has answered, from 0. */
  readonly openPlaces = $derived.by(() => this.quiz.items.flatMap((item, at) => (this.isGiven(item) ? [] : [at])))

  constructor(quiz: Quiz) {
    this.quiz = quiz
    this.isFinished = quiz.finishedAt !== null
    for (const item of quiz.items) if (item.answer) this.answers[item.id] = item.answer
  }

  /** Place of the first question without an answer; one past the last when all have one. */
  get firstOpen(): number {
    return this.openPlaces[0] ?? this.quiz.items.length
  }

  /** Whether an answer to it is in, or on its way. */
  isGiven(item: QuizItem): boolean {
    return this.answers[item.id] !== undefined || this.unsent.has(item.id)
  }

  /**
   * Takes over what was answered elsewhere, such as in another tab or before a step back in the browser's history.
   * @returns whether the question turned out to be answered, or the quiz to be over
   */
  protected async catchUp(quizItemId: string): Promise<boolean> {
    const found = await request(fetch, QuizDocument, { id: this.quiz.id }).catch(() => null)
    for (const item of found?.quiz?.items ?? []) if (item.answer) this.answers[item.id] = item.answer
    this.isFinished = found?.quiz?.finishedAt != null
    return this.answers[quizItemId] !== undefined || this.isFinished
  }

  /**
   * Closes the quiz once all answers are in; open questions count as no points.
   * @returns why it could not be closed, in words; null when it is closed
   */
  async finish(): Promise<string | null> {
    if (this.unsent.size > 0) await outbox.flush()
    if (this.unsent.size > 0) return 'Some answers wait to be sent. The quiz can be finished when they are in.'
    const problem = await finishQuiz(this.quiz.id)
    this.isFinished = problem === null
    if (this.isFinished) await forgetQuiz(this.quiz.id)
    return problem
  }
}
