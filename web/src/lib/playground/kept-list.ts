/** @returns what this browser keeps under a key; nothing when it keeps no list there */
export function readList<Entry>(key: string): readonly Entry[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(kept) ? (kept as Entry[]) : []
  } catch {
    return []
  }
}

/** Keeps a list in this browser. Private windows and full disks refuse: then it lasts until the page is left. */
export function keepList(key: string, list: readonly unknown[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(list))
  } catch {
    // See above.
  }
}
