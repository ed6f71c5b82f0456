import type { Candidate } from './candidate.ts'

/**
 * Keeps a quiz free of items that answer each other: no two on one claim or on claims that repeat each other, and
 * none whose key claim is shown among another's options. Each check costs as much as the item has claims, however
 * many were admitted before.
 */
export class GiveAwayGuard {
  readonly #asked = new Set<string>()
  readonly #shown = new Set<string>()

  admits({ claim, keyClaims, lureClaims, repeatedClaims }: Candidate): boolean {
    const keys = [claim, ...keyClaims]
    return (
      keys.every((slug) => !this.#asked.has(slug) && !this.#shown.has(slug)) &&
      [...lureClaims, ...repeatedClaims].every((slug) => !this.#asked.has(slug))
    )
  }

  add({ claim, keyClaims, lureClaims, repeatedClaims }: Candidate): void {
    for (const slug of [claim, ...keyClaims]) this.#asked.add(slug)
    for (const slug of [...lureClaims, ...repeatedClaims]) this.#shown.add(slug)
  }
}
