import type { AnswerInput } from './types.ts'

const PREFIX = 'debrief:answer:'

/**
 * Answers that are given but not yet acknowledged, kept in the browser so that a reload or a lost connection loses none.
 * Each keeps its answerId, so that sending it again is harmless. A browser that refuses storage still works, unprotected.
 */
export const outbox = {
  put(answer: AnswerInput): void {
    try {
      localStorage.setItem(PREFIX + answer.quizItemId, JSON.stringify(answer))
    } catch {
      // Private windows and full disks refuse: the answer is still sent, it only cannot survive a reload.
    }
  },
  get(quizItemId: string): AnswerInput | null {
    try {
      const stored = localStorage.getItem(PREFIX + quizItemId)
      return stored === null ? null : (JSON.parse(stored) as AnswerInput)
    } catch {
      return null
    }
  },
  remove(quizItemId: string): void {
    try {
      localStorage.removeItem(PREFIX + quizItemId)
    } catch {
      // Nothing was stored where nothing can be removed.
    }
  },
}
