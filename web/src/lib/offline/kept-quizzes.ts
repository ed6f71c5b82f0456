import type { GradedAnswer, Quiz } from '../quiz/types.ts'
import { openLocalStore, type WaitingAnswer } from './local-store.ts'

const KEPT_FOR_MS = 30 * 86_400_000

/** Keeps a quiz in this browser, and drops those that nobody has opened for a month. @returns whether it is kept */
export async function keepQuiz(quiz: Quiz): Promise<boolean> {
  try {
    const { store, done } = (await openLocalStore()).transaction('quizzes', 'readwrite')
    for (const { quiz: old, keptAt } of await store.getAll())
      if (keptAt < Date.now() - KEPT_FOR_MS) await store.delete(old.id)
    await store.put({ quiz, keptAt: Date.now() })
    await done
    return true
  } catch {
    return false
  }
}

/** Puts an answer into the quiz that is kept; does nothing where it is not. */
export async function keepAnswer(quizId: string, quizItemId: string, answer: GradedAnswer): Promise<void> {
  try {
    const { store, done } = (await openLocalStore()).transaction('quizzes', 'readwrite')
    const kept = await store.get(quizId)
    if (kept) {
      const items = kept.quiz.items.map((item) => (item.id === quizItemId ? { ...item, answer } : item))
      await store.put({ ...kept, quiz: { ...kept.quiz, items } })
    }
    await done
  } catch {
    // The server has it: the copy only serves while there is no connection.
  }
}

export async function findKeptQuiz(id: string): Promise<Quiz | null> {
  const kept = await openLocalStore().then(
    (store) => store.get('quizzes', id),
    () => undefined,
  )
  return kept?.quiz ?? null
}

/** @returns the quizzes kept in this browser, last kept first */
export async function listKeptQuizzes(): Promise<Quiz[]> {
  const kept = await openLocalStore().then(
    (store) => store.getAll('quizzes'),
    () => [],
  )
  return kept.sort((a, b) => b.keptAt - a.keptAt).map(({ quiz }) => quiz)
}

export async function forgetQuiz(id: string): Promise<void> {
  await openLocalStore().then(
    (store) => store.delete('quizzes', id),
    () => {},
  )
}

/** How many questions of a kept quiz have no answer, neither a saved one nor one that waits. */
export function countUnanswered({ items }: Quiz, unsent: readonly WaitingAnswer[]): number {
  const given = new Set(unsent.map(({ answer }) => answer.quizItemId))
  return items.filter(({ id, answer }) => !answer && !given.has(id)).length
}
