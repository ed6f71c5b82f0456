import { openLocalStore, type Visitor } from './local-store.ts'

/**
 * Notes who uses the app. When somebody else does, or the last one signed out, the quizzes kept for the last one go: a
 * browser shows nobody's questions to the next person. Answers that still wait stay; only their owner can send them.
 */
export async function noteVisitor(visitor: Visitor): Promise<void> {
  try {
    const transaction = (await openLocalStore()).transaction(['visitor', 'quizzes'], 'readwrite')
    const last = await transaction.objectStore('visitor').get('last')
    if (last && last.id !== visitor?.id) await transaction.objectStore('quizzes').clear()
    await transaction.objectStore('visitor').put(visitor, 'last')
    await transaction.done
  } catch {
    // Where nothing is kept, nothing is to be cleared.
  }
}

/** Who used the app in this browser last, for pages that open without a connection. */
export async function recallVisitor(): Promise<Visitor> {
  const last = await openLocalStore().then(
    (store) => store.get('visitor', 'last'),
    () => undefined,
  )
  return last ?? null
}
