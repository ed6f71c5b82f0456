import { debounce } from '../ui/debounce.ts'
import { type Entry, groupNames, GROUPS } from './entry.ts'
import { fixedEntries, findClaims, loadEntries } from './load-entries.ts'
import { matchEntries } from './match-entries.ts'
import { keepRecent, readRecent } from './recent.ts'

const SHORTEST_SEARCH = 3

/** What stands in the palette and which entry the keys are on. */
export class Palette {
  #named = $state.raw<readonly Entry[]>([...readRecent(localStorage), ...fixedEntries()])
  #claims = $state.raw<readonly Entry[]>([])
  #query = $state('')
  /** Place of the entry that Enter takes. */
  active = $state(0)
  /** What went wrong, in words; null when nothing did. */
  problem = $state<string | null>(null)

  readonly entries = $derived.by(() => matchEntries([...this.#named, ...this.#claims], this.#query))
  readonly groups = $derived.by(() =>
    GROUPS.map((each) => ({
      name: groupNames()[each],
      members: this.entries.filter(({ group }) => group === each),
    })).filter(({ members }) => members.length > 0),
  )
  readonly current = $derived.by(() => this.entries[this.active] ?? null)

  get query(): string {
    return this.#query
  }
  set query(query: string) {
    this.#query = query
    this.active = 0
    this.problem = null
    if (query.trim().length < SHORTEST_SEARCH) this.#claims = []
    this.#search(query)
  }

  /** Fills in what has to be fetched. Without a connection the pages still work. */
  async load(): Promise<void> {
    try {
      this.#named = [...this.#named, ...(await loadEntries())]
    } catch {
      this.problem = 'Actors and sections could not be loaded. Pages still open.'
    }
  }

  readonly #search = debounce((query: string) => void this.#findClaims(query), 150)

  async #findClaims(query: string): Promise<void> {
    if (query.trim().length < SHORTEST_SEARCH) return
    // A text without a word is refused: nothing fits it.
    const found = await findClaims(query).catch(() => [])
    // An answer that comes after more was typed is an answer to another question.
    if (query === this.#query) this.#claims = found
  }

  /** Notes what was taken, to offer it again. */
  keep(entry: Entry): void {
    keepRecent(localStorage, entry)
  }

  /** Moves on by so many entries, from either end round to the other. */
  move(by: number): void {
    const count = this.entries.length
    if (count > 0) this.active = (this.active + by + count) % count
  }
}
