import type { GraphQLSchema } from 'graphql'
import { loadSchema } from './load-schema.ts'
import { listOperations, operationAt } from './operations.ts'
import { InputProblem, readVariables } from './read-input.ts'
import { addRun, forgetRuns, readRuns, type Run } from './run-history.ts'
import { type Outcome, sendDraft } from './send-draft.ts'
import type { Draft } from './to-curl.ts'

/** What helps beside the editors. */
export type Side = 'examples' | 'schema' | 'history'

/** What an example, a link or an earlier run puts into the editors. */
export type Operation = Pick<Draft, 'query' | 'variables' | 'operationName'>

/** What is in the editors, what came of it, and what was run before. */
export class Workbench {
  query = $state('')
  /** JSON text. */
  variables = $state('')
  /** `Name: value`, one a line; they leave with the page. */
  headers = $state('')
  tracesSql = $state(false)
  outcome = $state.raw<Outcome | null>(null)
  /** Why there is no outcome, in words. */
  problem = $state<string | null>(null)
  runs = $state.raw<readonly Run[]>(readRuns())
  /** What is open beside the editors. */
  side = $state<Side | null>('examples')
  /** Types that were opened in the manual, the one that is shown last. */
  trail = $state<string[]>([])
  schema = $state.raw<GraphQLSchema>()
  /** Why the server does not tell its schema, in its words. */
  silence = $state<string | null>(null)
  #running = $state.raw<AbortController | null>(null)

  /** Which of several operations somebody chose. */
  #chosen = $state<string>()
  readonly #operations = $derived(listOperations(this.query))
  /** Names of the operations, when there are several to choose from. */
  readonly operationNames = $derived(this.#operations.map(({ name }) => name))

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

  async learnSchema(): Promise<void> {
    try {
      this.schema = await loadSchema()
    } catch (error) {
      this.silence = error instanceof Error ? error.message : String(error)
    }
  }

  /** Opens the manual at what a name in the operation gives. */
  showDocs({ type, parent }: { readonly type: string | undefined; readonly parent: string | undefined }): void {
    const name = (type ?? parent)?.replaceAll(/[[\]!]/g, '')
    if (name === undefined) return
    this.side = 'schema'
    this.trail = [...this.trail, name]
  }

  open({ query, variables, operationName }: Operation): void {
    this.query = query
    this.variables = variables
    this.operationName = operationName
  }

  /** Chooses the operation at a place in the text. */
  chooseAt(place: number): void {
    this.operationName = operationAt(this.#operations, place)
  }

  async run(): Promise<void> {
    this.#running?.abort()
    const running = new AbortController()
    this.#running = running
    const { draft, tracesSql } = this
    const { query, variables, operationName } = draft
    try {
      const outcome = await sendDraft(draft, { tracesSql, signal: running.signal })
      this.outcome = outcome
      this.problem = null
      this.runs = addRun({ query, variables, operationName, at: new Date().toISOString() })
    } catch (error) {
      if (running.signal.aborted) return
      this.outcome = null
      this.problem = error instanceof InputProblem ? error.message : 'The server cannot be reached. Try again.'
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

  forgetRuns(): void {
    forgetRuns()
    this.runs = []
  }
}
