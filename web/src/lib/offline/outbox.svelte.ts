import type { AnswerInput } from '../quiz/types.ts'
import type { WaitingAnswer } from './local-store.ts'
import { type Holdup, type Reply, sendAnswer } from './send-answer.ts'
import { dropWaiting, listWaiting, putWaiting } from './waiting-answers.ts'

/** What became of an answer: graded, refused, or dropped by whoever is at the browser before it was sent. */
export type Settled = { readonly waiting: WaitingAnswer } & (
  Exclude<Reply, { mustWait: unknown }> | { readonly dropped: true }
)

const FIRST_RETRY_MS = 1_000
const LONGEST_RETRY_MS = 30_000

/**
 * Answers on their way to the server: kept in the browser until they are acknowledged, sent one after the other in the
 * order in which they were given, by one tab at a time. Its answerId makes sending an answer again harmless, so whatever
 * is in doubt is sent again.
 */
class Outbox {
  /** All answers of this browser that are not settled, in the order in which they were given. */
  waiting = $state.raw<readonly WaitingAnswer[]>([])
  /** Why they wait; null while nothing is known to stand in the way. */
  holdup = $state<Holdup | null>(null)
  readonly unsent = $derived.by(() => this.waiting.filter(({ refusal }) => refusal === null))
  readonly refused = $derived.by(() => this.waiting.filter(({ refusal }) => refusal !== null))

  readonly #listeners = new Set<(settled: Settled) => void>()
  #tabs: BroadcastChannel | undefined
  #turn: Promise<void> = Promise.resolve()
  #retry: ReturnType<typeof setTimeout> | undefined
  #delay = FIRST_RETRY_MS

  /** Sends what waits now, and later whenever there is hope. @returns a function that ends it */
  start(): () => void {
    this.#tabs = new BroadcastChannel('debrief-answers')
    this.#tabs.onmessage = ({ data }: MessageEvent<Settled | null>) => {
      if (data) this.#tell(data)
      void this.refresh()
    }
    const hope = () => document.visibilityState === 'visible' && void this.flush()
    addEventListener('online', hope)
    document.addEventListener('visibilitychange', hope)
    void this.flush()
    return () => {
      clearTimeout(this.#retry)
      removeEventListener('online', hope)
      document.removeEventListener('visibilitychange', hope)
      this.#tabs?.close()
    }
  }

  /** Calls back with what becomes of answers, whichever tab sends them. @returns a function that ends it */
  onSettled(listener: (settled: Settled) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Takes an answer and sends it; resolved when it is settled or has to wait. */
  async add(quizId: string, ordinal: number, answer: AnswerInput): Promise<void> {
    const waiting: WaitingAnswer = { quizId, ordinal, answer, givenAt: Date.now(), refusal: null }
    await putWaiting(waiting)
    this.waiting = [...this.waiting.filter((each) => each.answer.quizItemId !== answer.quizItemId), waiting]
    this.#tabs?.postMessage(null)
    await this.flush()
  }

  /** Drops an answer that was refused. */
  async drop(waiting: WaitingAnswer): Promise<void> {
    await dropWaiting(waiting)
    await this.refresh()
    this.#tabs?.postMessage(null)
  }

  /** Drops answers that were never sent, for good; one that was sent meanwhile stays. */
  dropUnsent(answers: readonly WaitingAnswer[]): Promise<void> {
    const chosen = new Set(answers.map(({ answer }) => answer.answerId))
    return this.#inTurn(async () => {
      for (const waiting of (await listWaiting()).filter(({ answer }) => chosen.has(answer.answerId))) {
        await dropWaiting(waiting)
        this.#settle({ waiting, dropped: true })
      }
      this.holdup = null
    })
  }

  /** Sends all that waits; resolved when all of it is settled, or the server cannot be reached. */
  flush(): Promise<void> {
    clearTimeout(this.#retry)
    return this.#inTurn(() => this.#sendAll())
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const turn = () => oneTabAtATime(work).finally(() => this.refresh())
    this.#turn = this.#turn.then(turn, turn)
    return this.#turn
  }

  async #sendAll(): Promise<void> {
    let holdup: Holdup | null = null
    for (const waiting of (await listWaiting()).filter(({ refusal }) => refusal === null)) {
      const reply = await sendAnswer(waiting.answer)
      // Those of the one who is here now go on behind it.
      if ('mustWait' in reply && reply.mustWait === 'NOT_YOURS') {
        holdup = reply.mustWait
        continue
      }
      if ('mustWait' in reply) {
        this.holdup = reply.mustWait
        if (reply.mustWait === 'UNREACHABLE') this.#tryLater()
        return
      }
      // A listener may take a refused answer back at once; a graded one is shown before anything else is done.
      if ('refusal' in reply) await putWaiting({ ...waiting, refusal: reply.refusal })
      this.#settle({ waiting, ...reply })
      if ('answer' in reply) await dropWaiting(waiting)
    }
    this.holdup = holdup
    this.#delay = FIRST_RETRY_MS
  }

  #tryLater(): void {
    // Not all browsers at the same moment, when a server comes back.
    this.#retry = setTimeout(() => void this.flush(), this.#delay * (0.75 + Math.random() / 2))
    this.#delay = Math.min(2 * this.#delay, LONGEST_RETRY_MS)
  }

  #settle(settled: Settled): void {
    this.#tell(settled)
    this.#tabs?.postMessage(settled)
  }

  #tell(settled: Settled): void {
    for (const listener of this.#listeners) listener(settled)
  }

  /** Reads again what waits in this browser. */
  async refresh(): Promise<void> {
    this.waiting = await listWaiting()
  }
}

/** Browsers know locks on secure origins only; elsewhere two tabs may send the same, which the server settles. */
function oneTabAtATime(work: () => Promise<void>): Promise<void> {
  return 'locks' in navigator ? navigator.locks.request('debrief-outbox', work) : work()
}

export const outbox = new Outbox()
