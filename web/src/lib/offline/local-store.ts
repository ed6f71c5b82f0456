import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { AnswerInput, Quiz } from '../quiz/types.ts'

/** A quiz as it was last seen, so that it can be gone on with while there is no connection. */
export interface KeptQuiz {
  readonly quiz: Quiz
  /** Milliseconds since 1970. */
  readonly keptAt: number
}

/** An answer that the server has not acknowledged. */
export interface WaitingAnswer {
  readonly quizId: string
  /** Place of the question in its quiz, from 0. */
  readonly ordinal: number
  readonly answer: AnswerInput
  /** Milliseconds since 1970; answers are sent in this order. */
  readonly givenAt: number
  /** Why the server did not take it; null while it waits to be sent. */
  readonly refusal: { readonly type: string; readonly message: string } | null
}

/** Who used the app in this browser last; null for somebody without a session. */
export type Visitor = { readonly id: string; readonly name: string; readonly isGuest: boolean } | null

interface Schema extends DBSchema {
  quizzes: { key: string; value: KeptQuiz }
  answers: { key: string; value: WaitingAnswer; indexes: { givenAt: number } }
  visitor: { key: 'last'; value: Visitor }
}

let opening: Promise<IDBPDatabase<Schema>> | undefined

/**
 * Opens what this browser keeps: quizzes by id, waiting answers by the question they are to, the last visitor.
 * @throws where the browser keeps nothing, such as on the server or in some private windows
 */
export async function openLocalStore(): Promise<IDBPDatabase<Schema>> {
  const forget = () => (opening = undefined)
  opening ??= openDB<Schema>('debrief', 1, {
    upgrade(database) {
      database.createObjectStore('quizzes', { keyPath: 'quiz.id' })
      database.createObjectStore('answers', { keyPath: 'answer.quizItemId' }).createIndex('givenAt', 'givenAt')
      database.createObjectStore('visitor')
    },
    // Another tab brings a newer version of the app: it must not wait for this one.
    blocking: (_current, _blocked, event) => {
      forget()
      ;(event.target as IDBDatabase).close()
    },
    terminated: forget,
  })
  opening.catch(forget)
  return opening
}
