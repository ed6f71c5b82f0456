import type { KeptTab } from './kept-tabs.ts'
import { listOperations, operationAt } from './operations.ts'
import { InputProblem, readVariables } from './read-input.ts'
import { titleOf } from './run-history.ts'
import { type Outcome, sendDraft } from './send-draft.ts'
import type { Draft } from './to-curl.ts'

/** What an example, a link or an earlier run puts into the editors. */
export type Operation = Pick<Draft, 'query' | 'variables' | 'operationName'>

export const EMPTY: Operation = { query: '', variables: '' }

export const isSame = (a: Operation, b: Operation): boolean =>
  a.query.trim() === b.query.trim() && a.variables.trim() === b.variables.trim()

/** One operation that is open: what is in its editors, and what came of it. */
export class OperationTab {
  readonly id: string
  query = $state('')
  /** JSON text. */
  variables = $state('')
  /** `Name: value`, one a line; they leave with the page. */
  headers = $state('')
  outcome = $state.raw<Outcome | null>(null)
  /** What the outcome answers; the editors may have gone on. */
  answered = $state.raw<Operation | null>(null)
  /** Why there is no outcome, in words. */
  problem = $state<string | null>(null)
  /** What was opened here, if that may still be what is here. */
  #opened = $state.raw<Operation | null>(null)
  #running = $state.raw<AbortController | null>(null)

  /** Which of several operations somebody chose. */
  #chosen = $state<string>()
  readonly #operations = $derived(listOperations(this.query))
  /** Names of the operations, when there are several to choose from. */
  readonly operationNames = $derived(this.#operations.map(({ name }) => name))
  /** Whether nothing was written here that another operation would take away. */
  readonly isUntouched = $derived(isSame(this, EMPTY) || (this.#opened !== null && isSame(this, this.#opened)))
  /** Empty for one that is empty. */
  readonly title = $derived(titleOf(this))

  /** @param kept  what is known of one that this browser kept */
  constructor(operation: Operation, kept?: Pick<KeptTab, 'id' | 'isUntouched'>) {
    this.id = kept?.id ?? crypto.getRandomValues(new Uint32Array(2)).join('-')
    this.query = operation.query
    this.variables = operation.variables
    this.operationName = operation.operationName
    this.#opened = kept?.isUntouched === false ? null : operation
  }

  /** Which of several operations to run; undefined for the only one. */
  get operationName(): string | undefined {
    return this.operationNames.find((name) => name === this.#chosen) ?? this.operationNames[0]
  }

  set operationName(name: string | undefined) {
    this.#chosen = name
  }

  get draft(): Draft {
    const { query, variables, headers, operationName } = this
    return { query, variables, headers, operationName }
  }

  get isRunning(): boolean {
    return this.#running !== null
  }

  /** As this browser keeps it. */
  get kept(): KeptTab {
    const { id, query, variables, operationName, isUntouched } = this
    return { id, query, variables, operationName, isUntouched, shownAt: new Date().toISOString() }
  }

  /** Chooses the operation at a place in the text. */
  chooseAt(place: number): void {
    this.operationName = operationAt(this.#operations, place)
  }

  /** @returns what was sent, once it is answered; null when no answer came */
  async run(tracesSql: boolean): Promise<Operation | null> {
    this.#running?.abort()
    const running = new AbortController()
    this.#running = running
    this.problem = null
    const { draft } = this
    try {
      this.outcome = await sendDraft(draft, { tracesSql, signal: running.signal })
      this.answered = draft
      return draft
    } catch (error) {
      if (running.signal.aborted) return null
      this.outcome = null
      this.problem = error instanceof InputProblem ? error.message : 'The server cannot be reached. Try again.'
      return null
    } finally {
      if (this.#running === running) this.#running = null
    }
  }

  cancel(): void {
    this.#running?.abort()
    this.#running = null
  }

  /** Indents query and variables; what cannot be read stays as it is and is explained. */
  async tidy(): Promise<void> {
    const [{ format }, graphql] = await Promise.all([import('prettier/standalone'), import('prettier/plugins/graphql')])
    try {
      this.query = await format(this.query, { parser: 'graphql', plugins: [graphql], printWidth: 80 })
      const variables = readVariables(this.variables)
      if (variables) this.variables = JSON.stringify(variables, null, 2)
      this.problem = null
    } catch (error) {
      this.problem = `It cannot be tidied: ${error instanceof Error ? error.message.split('\n', 1)[0] : String(error)}`
    }
  }
}
