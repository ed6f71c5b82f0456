import type { GraphQLSchema } from 'graphql'
import { EXAMPLES } from './examples.ts'
import { forgetTab, keepTab, readTabs } from './kept-tabs.ts'
import { loadSchema } from './load-schema.ts'
import { type Operation, OperationTab } from './operation-tab.svelte.ts'
import { addRun, forgetRuns, readRuns, type Run } from './run-history.ts'

/** What helps beside the editors. */
export type Side = 'examples' | 'schema' | 'history'

const EMPTY: Operation = { query: '', variables: '' }

/** What is open, what was run before, and what is known of the server. */
export class Workbench {
  runs = $state.raw<readonly Run[]>(readRuns())
  /** Never empty. */
  tabs = $state.raw<readonly OperationTab[]>([])
  /** The one in front. */
  tab = $state.raw() as OperationTab
  /** What was closed last, to open it again. */
  closed = $state.raw<{ readonly tab: OperationTab; readonly place: number } | null>(null)
  tracesSql = $state(false)
  /** What is open beside the editors. */
  side = $state<Side | null>('examples')
  /** Types that were opened in the manual, the one that is shown last. */
  trail = $state<string[]>([])
  schema = $state.raw<GraphQLSchema>()
  /** Why the server does not tell its schema, in its words. */
  silence = $state<string | null>(null)

  /** Begins with what was open here before. */
  constructor() {
    const kept = readTabs()
    this.tabs = kept.map((tab) => new OperationTab(tab, tab.id))
    const last = kept.toSorted((a, b) => b.shownAt.localeCompare(a.shownAt))[0]
    this.tab = this.tabs.find(({ id }) => id === last?.id) ?? this.#add(this.runs[0] ?? EXAMPLES[0] ?? EMPTY, '')
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

  /** Shows an operation, where it is open already, or else where nothing is lost by it. */
  open(operation: Operation): void {
    const open = this.tabs.find((tab) => isSame(tab, operation))
    if (open) this.tab = open
    else if (this.#isFoundElsewhere(this.tab)) this.tab.hold(operation)
    else this.tab = this.#add(operation)
  }

  openEmpty(): void {
    this.tab = this.#add(EMPTY)
  }

  close(tab: OperationTab): void {
    tab.cancel()
    forgetTab(tab.id)
    const place = this.tabs.indexOf(tab)
    this.closed = { tab, place }
    this.tabs = this.tabs.toSpliced(place, 1)
    if (tab === this.tab) this.tab = this.tabs[Math.min(place, this.tabs.length - 1)] ?? this.#add(EMPTY)
  }

  reopen(): void {
    if (!this.closed) return
    const { tab, place } = this.closed
    this.tabs = this.tabs.toSpliced(place, 0, tab)
    this.tab = tab
    this.closed = null
  }

  /** Keeps the one in front in this browser, as it is now. */
  keep(): void {
    const { id, query, variables, operationName } = this.tab
    keepTab({ id, query, variables, operationName, shownAt: new Date().toISOString() })
  }

  async run(): Promise<void> {
    const sent = await this.tab.run(this.tracesSql)
    if (!sent) return
    const { query, variables, operationName } = sent
    this.runs = addRun({ query, variables, operationName, at: new Date().toISOString() })
  }

  forgetRuns(): void {
    forgetRuns()
    this.runs = []
  }

  /** A key that was given stays good for what is opened next to it. */
  #add(operation: Operation, headers = this.tab.headers): OperationTab {
    const tab = new OperationTab(operation)
    tab.headers = headers
    this.tabs = [...this.tabs, tab]
    return tab
  }

  #isFoundElsewhere(tab: OperationTab): boolean {
    return [EMPTY, ...EXAMPLES, ...this.runs].some((operation) => isSame(tab, operation))
  }
}

const isSame = (a: Operation, b: Operation) =>
  a.query.trim() === b.query.trim() && a.variables.trim() === b.variables.trim()
