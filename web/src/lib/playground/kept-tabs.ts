import { keepList, readList } from './kept-list.ts'

/** What is open in the workbench, as this browser keeps it. Neither headers nor answers: they may hold keys, or be anyone's. */
export interface KeptTab {
  readonly id: string
  readonly query: string
  readonly variables: string
  /** Which of several operations somebody chose. */
  readonly operationName?: string | undefined
  /** Whether it is still what was opened in it. */
  readonly isUntouched: boolean
  /** When it was last in front, ISO 8601. */
  readonly shownAt: string
}

const KEY = 'debrief:playground:tabs'

/** @returns the tabs, in the order in which they were opened */
export const readTabs = (): readonly KeptTab[] => readList<KeptTab>(KEY, ['id', 'query', 'variables', 'shownAt'])

/**
 * Keeps a tab as it is now. Those of other windows stay as they are.
 * @param instead  id of the tab whose place it takes, when it is not its own
 */
export function keepTab(tab: KeptTab, instead = tab.id): void {
  const tabs = readTabs()
  const isKnown = tabs.some(({ id }) => id === instead)
  keepList(KEY, isKnown ? tabs.map((each) => (each.id === instead ? tab : each)) : [...tabs, tab])
}

export function forgetTab(id: string): void {
  keepList(
    KEY,
    readTabs().filter((tab) => tab.id !== id),
  )
}
