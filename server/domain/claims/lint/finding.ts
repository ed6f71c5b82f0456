import type { Claim } from '../claim.ts'

export type Severity = 'error' | 'warning'

/** Something about a claim that a person should mend (error) or look at (warning). */
export interface Finding {
  /** Slug of the claim. */
  readonly claim: string
  /** Where in the claim, as object keys and list indices. */
  readonly at: readonly (string | number)[]
  readonly value: unknown
  readonly severity: Severity
  /** Stable name of this kind of finding. */
  readonly code: string
  /** What is wrong and what to do. */
  readonly message: string
}

/** Makes the findings of one claim. */
export type Report = (severity: Severity, code: string, at: Finding['at'], message: string) => Finding

/** @returns a maker of findings that looks up the value itself */
export function reportOn(claim: Claim): Report {
  return (severity, code, at, message) => {
    const value = at.reduce<unknown>(
      (holder, step) => (holder as Record<string | number, unknown> | null)?.[step],
      claim,
    )
    return { claim: claim.slug, at, value: value ?? null, severity, code, message }
  }
}
