import { type Problem, readProblem } from './problem.ts'

/** One form of the account pages: what it is doing, and what came of it. */
export class AccountForm {
  busy = $state(false)
  problem = $state<Problem | null>(null)
  /** Said when it was taken; empty before. */
  done = $state('')

  /** The words for one field, or undefined. */
  problemOf(field: string): string | undefined {
    return this.problem?.field === field ? this.problem.message : undefined
  }

  /**
   * Sends JSON to one of the endpoints of better-auth.
   * @returns whether it was taken
   */
  async send(path: string, body: object = {}): Promise<boolean> {
    this.busy = true
    this.done = ''
    this.problem = await readProblem(
      fetch(`/api/auth${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    )
    this.busy = false
    return this.problem === null
  }

  /**
   * Waits for a mutation.
   * @returns what came of it, or null: then `problem` says why
   */
  async take<Result extends { readonly __typename: string }>(
    mutation: Promise<Result>,
  ): Promise<Exclude<Result, { readonly message: string }> | null> {
    this.busy = true
    this.done = ''
    const result = await mutation.catch((error: unknown) => ({
      message: error instanceof Error ? error.message : 'It did not work. Try again.',
    }))
    this.busy = false
    this.problem = null
    if (!('message' in result)) return result as Exclude<Result, { readonly message: string }>
    const field = 'field' in result && typeof result.field === 'string' ? result.field : null
    this.problem = { field, message: String(result.message) }
    return null
  }
}
