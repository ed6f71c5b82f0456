/**
 * What this browser keeps under a key; nothing when it keeps no list there. Somebody may have changed it.
 * @param texts  fields that an entry has as text, or else it is left out
 */
export function readList<Entry>(key: string, texts: readonly (keyof Entry)[]): readonly Entry[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    if (!Array.isArray(kept)) return []
    return kept.filter((entry: Entry | null) => texts.every((name) => typeof entry?.[name] === 'string')) as Entry[]
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
