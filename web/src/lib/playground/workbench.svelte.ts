import { type GraphQLSchema, parse } from 'graphql'
import { loadSchema } from './load-schema.ts'
import { InputProblem, readVariables } from './read-input.ts'
import { addRun, forgetRuns, readRuns, type Run } from './run-history.ts'
import { type Outcome, sendDraft } from './send-draft.ts'

/** What helps beside the editors. */
export type Side = 'examples' | 'schema' | 'history'

/** What is in the editors, what came of it, and what was run before. */
export class Workbench {
  query = $state('')
  /** JSON text. */
  variables = $state('')
  /** `Name: value`, one a line; they leave with the page. */
  headers = $state('')
  tracesSql = $state(false)
  /** Which of several operations to run. */
  operationName = $state<string>()
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

  /** Names of the operations, when there are several to choose from. */
  readonly operationNames = $derived(namesOf(this.query))

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

  open({ query, variables }: { readonly query: string; readonly variables: string }): void {
    this.query = query
    this.variables = variables
  }

  async run(): Promise<void> {
    this.#running?.abort()
    const running = new AbortController()
    this.#running = running
    const { query, variables, headers, tracesSql, operationNames } = this
    const chosen = operationNames.find((name) => name === this.operationName) ?? operationNames[0]
    try {
      const outcome = await sendDraft(
        { query, variables, headers },
        { operationName: chosen, tracesSql, signal: running.signal },
      )
      this.outcome = outcome
      this.problem = null
      this.runs = addRun({ query, variables, at: new Date().toISOString() })
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

function namesOf(query: string): string[] {
  try {
    const operations = parse(query, { noLocation: true }).definitions.filter(
      (each) => each.kind === 'OperationDefinition',
    )
    return operations.length > 1 ? operations.flatMap(({ name }) => name?.value ?? []) : []
  } catch {
    return []
  }
}
