import type { Entry } from './entry.ts'

const KEY = 'palette-recent'
const KEPT = 5

/** A page that was opened from the palette, as it is kept in this browser. */
type Kept = Pick<Entry, 'text' | 'note'> & { readonly href: string }

/** What was opened from the palette in this browser, the last first; empty where nothing can be kept. */
export function readRecent(storage: Storage): Entry[] {
  return readKept(storage).map(({ href, text, note }, place) => {
    return { id: `recent-${place}`, group: 'recent', text, ...(note && { note }), does: { href } }
  })
}

/** Puts a page at the head of the recent ones. What does not open a page of the app is not kept. */
export function keepRecent(storage: Storage, { text, note, does }: Entry): void {
  if (!('href' in does)) return
  const others = readKept(storage).filter(({ href }) => href !== does.href)
  const kept = [{ href: does.href, text, note }, ...others].slice(0, KEPT)
  try {
    storage.setItem(KEY, JSON.stringify(kept))
  } catch {
    // A browser that keeps nothing has no recent pages.
  }
}

/** Somebody may have changed what is kept: only pages of this app are taken from it. */
function readKept(storage: Storage): Kept[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isKept).slice(0, KEPT) : []
  } catch {
    return []
  }
}

function isKept(value: unknown): value is Kept {
  const { href, text, note } = (value ?? {}) as Partial<Record<keyof Kept, unknown>>
  const isOurs = typeof href === 'string' && /^\/(?!\/)/.test(href)
  return isOurs && typeof text === 'string' && (note === undefined || typeof note === 'string')
}
