import type { ResponseInput } from './types.ts'

/** What is filled in but not submitted, and whether it was up to the question of confidence already. */
export interface Draft {
  readonly response: ResponseInput
  readonly isCommitted: boolean
}

const PREFIX = 'debrief:draft:'

/** Responses in the making, by question: they outlive a reload of the page, and end with its tab. */
export const drafts = {
  put(quizItemId: string, draft: Draft): void {
    try {
      sessionStorage.setItem(PREFIX + quizItemId, JSON.stringify(draft))
    } catch {
      // A browser that refuses storage loses a draft with a reload, and nothing else.
    }
  },
  get(quizItemId: string): Draft | null {
    try {
      return JSON.parse(sessionStorage.getItem(PREFIX + quizItemId) ?? 'null') as Draft | null
    } catch {
      return null
    }
  },
  remove(quizItemId: string): void {
    try {
      sessionStorage.removeItem(PREFIX + quizItemId)
    } catch {
      // Nothing is stored where nothing can be removed.
    }
  },
}
