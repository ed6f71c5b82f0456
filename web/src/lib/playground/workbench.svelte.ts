import type { GraphQLSchema } from 'graphql'
import { EXAMPLES } from './examples.ts'
import { forgetTab, keepTab, readTabs } from './kept-tabs.ts'
import { loadSchema } from './load-schema.ts'
import { EMPTY, isSame, type Operation, OperationTab } from './operation-tab.svelte.ts'
import { Panes } from './panes.svelte.ts'
import { addRun, forgetRuns, readRuns, type Run } from './run-history.ts'

/** What helps beside the editors. */
export type Side = 'examples' | 'schema' | 'history'

/** What is open, what was run before, and what is known of the server. */
export class Workbench {
  runs = $state.raw<readonly Run[]>(readRuns())
  /** Never empty. */
  tabs: readonly OperationTab[]
  /** The one in front. */
  tab: OperationTab
  /** What was closed last, to open it again. */
  closed = $state.raw<{ readonly tab: OperationTab; readonly place: number } | null>(null)
  tracesSql = $state(false)
  readonly panes = new Panes()
  /** What is open beside the editors. */
  side = $state<Side | null>('examples')
  /** What was opened in the manual, as schema coordinates: the last one is shown. */
  trail = $state<string[]>([])
  schema = $state.raw<GraphQLSchema>()
  /** Why the server does not tell its schema, in its words. */
  silence = $state<string | null>(null)

  /** Begins with what was open here before. */
  constructor() {
    const kept = readTabs()
    const tabs = kept.map((tab) => new OperationTab(tab, tab))
    const last = kept.toSorted((a, b) => b.shownAt.localeCompare(a.shownAt))[0]
    const front = tabs.find(({ id }) => id === last?.id) ?? new OperationTab(this.runs[0] ?? EXAMPLES[0] ?? EMPTY)
    this.tab = $state.raw(front)
    this.tabs = $state.raw(tabs.length > 0 ? tabs : [front])
  }

  async learnSchema(): Promise<void> {
    this.silence = null
    try {
      this.schema = await loadSchema()
    } catch (error) {
      const isUnreachable = error instanceof TypeError
      this.silence = isUnreachable ? 'The server cannot be reached.' : `It says: ${String((error as Error).message)}`
    }
  }

  /** Opens the manual at a type, a field or an argument. */
  showDocs(coordinate: string): void {
    this.side = 'schema'
    if (this.trail.at(-1) !== coordinate) this.trail = [...this.trail, coordinate]
  }

  /** Shows an operation where it is open already, else in place of one that nobody wrote in, else beside the others. */
  open(operation: Operation): void {
    const before = this.tab
    const open = this.tabs.find((tab) => isSame(tab, operation))
    if (open) this.tab = open
    else if (before.isUntouched) this.#replace(before, operation)
    else this.#add(operation)
    this.tab.operationName = operation.operationName
  }

  openEmpty(): void {
    this.#add(EMPTY)
  }

  close(tab: OperationTab): void {
    tab.cancel()
    forgetTab(tab.id)
    const place = this.tabs.indexOf(tab)
    this.closed = { tab, place }
    this.tabs = this.tabs.toSpliced(place, 1)
    const next = this.tabs[Math.min(place, this.tabs.length - 1)]
    if (!next) this.#add(EMPTY)
    else if (tab === this.tab) this.tab = next
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
    keepTab(this.tab.kept)
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

  #add(operation: Operation): void {
    this.tab = this.#make(operation)
    this.tabs = [...this.tabs, this.tab]
  }

  /** With an id of its own: another window may go on with the one that was here. */
  #replace(before: OperationTab, operation: Operation): void {
    before.cancel()
    this.tab = this.#make(operation)
    this.tabs = this.tabs.with(this.tabs.indexOf(before), this.tab)
    keepTab(this.tab.kept, before.id)
  }

  /** A key that was given stays good for what is opened after it. */
  #make(operation: Operation): OperationTab {
    const tab = new OperationTab(operation)
    tab.headers = this.tab.headers
    return tab
  }
}
