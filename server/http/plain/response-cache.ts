import { LRUCache } from 'lru-cache'
import { tagOf } from '../entity-tag.ts'
import { type Encoding, packAnswer, type Packable } from '../pack.ts'

/** An answer as it goes out. */
export interface KeptResponse extends Packable {
  readonly body: Buffer
  /** Changes with what is said, however it is packed; quoted, as the header wants it. */
  readonly etag: string
}

/** Counts of how often an answer was at hand, for /metrics. */
export interface CacheCounts {
  hits: number
  misses: number
}

/** An entry costs at least this, so that a million empty answers do not fit. */
const OVERHEAD_BYTES = 500

/**
 * Answers to public reads by what was asked. It keeps nothing while it cannot hear of changes, and nothing that was begun
 * before the last change it heard of.
 */
export class ResponseCache {
  readonly counts: CacheCounts = { hits: 0, misses: 0 }
  readonly #kept: LRUCache<string, KeptResponse>
  #hearing = false
  #generation = 0

  /** @param megabytes  room for keys and bodies together, above 0 */
  constructor(megabytes: number) {
    const maxSize = megabytes * 1_048_576
    this.#kept = new LRUCache({
      maxSize,
      maxEntrySize: maxSize / 16,
      sizeCalculation: ({ body }, key) => body.length + 2 * key.length + OVERHEAD_BYTES,
    })
  }

  /** Ask before an answer is worked out, and hand it in with the answer. */
  get generation(): number {
    return this.#generation
  }

  get(key: string): KeptResponse | undefined {
    const kept = this.#kept.get(key)
    if (kept) this.counts.hits += 1
    return kept
  }

  /** Keeps an answer unless something has changed since it was begun. */
  keep(key: string, body: Buffer, generation: number): KeptResponse {
    this.counts.misses += 1
    const response = { body, etag: tagOf(body), encoding: null }
    if (!this.#hearing || generation !== this.#generation) return response
    return this.#set(key, response)
  }

  /** The same answer packed, which is done once and kept as an entry beside it. */
  async pack(key: string, plain: KeptResponse, encoding: Encoding): Promise<KeptResponse> {
    // Keys begin with the kind of caller: none of them is one of these.
    const packedKey = `${encoding} ${key}`
    const known = this.#kept.get(packedKey)
    if (known?.etag === plain.etag) return known
    const packed = await packAnswer(plain, encoding)
    return packed !== plain && this.#kept.peek(key) === plain ? this.#set(packedKey, packed) : packed
  }

  #set(key: string, response: KeptResponse): KeptResponse {
    // Node cuts small Buffers from blocks of 64 kB: one of them kept would hold its whole block.
    const body = Buffer.allocUnsafeSlow(response.body.length)
    response.body.copy(body)
    const kept = { ...response, body }
    this.#kept.set(key, kept)
    return kept
  }

  /** Something has changed: forgets everything. */
  forget(): void {
    this.#generation += 1
    this.#kept.clear()
  }

  /** Whether notices of changes arrive. */
  setHearing(hearing: boolean): void {
    this.#hearing = hearing
    this.forget()
  }
}
