import { openLocalStore, type WaitingAnswer } from './local-store.ts'

/** Where the browser keeps nothing, answers wait in the memory of the page: still sent, only lost with the tab. */
const inMemory = new Map<string, WaitingAnswer>()

/** Keeps an answer until it is settled; a question has one, so another answer to it replaces the first. */
export async function putWaiting(waiting: WaitingAnswer): Promise<void> {
  try {
    await (await openLocalStore()).put('answers', waiting)
  } catch {
    inMemory.set(waiting.answer.quizItemId, waiting)
  }
}

/** @returns all answers that are not settled, in the order in which they were given */
export async function listWaiting(): Promise<WaitingAnswer[]> {
  const stored = await openLocalStore().then(
    (store) => store.getAllFromIndex('answers', 'givenAt'),
    () => [],
  )
  return [...stored, ...inMemory.values()]
}

/** Drops an answer that is settled; one that has replaced it in another tab stays. */
export async function dropWaiting({ answer: { quizItemId, answerId } }: WaitingAnswer): Promise<void> {
  inMemory.delete(quizItemId)
  try {
    const { store, done } = (await openLocalStore()).transaction('answers', 'readwrite')
    if ((await store.get(quizItemId))?.answer.answerId === answerId) await store.delete(quizItemId)
    await done
  } catch {
    // Nothing is kept where nothing can be dropped.
  }
}
