import { keepList, readList } from './kept-list.ts'

const KEY = 'debrief:playground:panes'

/**
 * Where borders stand as long as nobody has moved them, in per cent of what they divide, and how much they leave at least on
 * either side, in rem: what stands there can be read and written in.
 */
const BORDERS = {
  help: { start: 22, before: 16.5, after: 41 },
  result: { start: 50, before: 20, after: 20 },
  variables: { start: 54, before: 8, after: 13 },
}

export type Border = keyof typeof BORDERS

/** How the workbench is divided, as this browser keeps it. */
export class Panes {
  /** Where somebody wants the borders: in a small window they stand nearer to the middle. */
  #wishes = $state.raw<Readonly<Record<Border, number>>>({
    help: BORDERS.help.start,
    result: BORDERS.result.start,
    variables: BORDERS.variables.start,
  })
  /** How much there is to divide, in rem. */
  #rooms = $state.raw<Readonly<Partial<Record<Border, number>>>>({})

  /** Begins as it was left. */
  constructor() {
    for (const { border, size } of readList<{ border: Border; size: number }>(KEY, ['border']))
      if (border in BORDERS && Number.isFinite(size)) this.#wishes = { ...this.#wishes, [border]: size }
  }

  /** What is to the left of a border, or above it, in per cent of what it divides. */
  sizeOf(border: Border): number {
    return this.#clamp(border, this.#wishes[border])
  }

  /** How far a border may go: sides that have no room for what they need give way alike. */
  rangeOf(border: Border): { readonly least: number; readonly most: number } {
    const room = this.#rooms[border]
    if (room === undefined) return { least: 0, most: 100 }
    const { before, after } = BORDERS[border]
    const full = Math.max(room, before + after)
    const least = Math.ceil((100 * before) / full)
    return { least, most: Math.max(least, Math.floor(100 - (100 * after) / full)) }
  }

  /** Takes in how much a border has to divide, in rem. */
  measure(border: Border, room: number): void {
    // That of a tab in the background is none.
    if (room > 0) this.#rooms = { ...this.#rooms, [border]: room }
  }

  /** Moves a border, no farther than it may go. */
  move(border: Border, size: number): void {
    this.#wishes = { ...this.#wishes, [border]: this.#clamp(border, size) }
    keepList(
      KEY,
      Object.entries(this.#wishes).map(([border, size]) => ({ border, size })),
    )
  }

  reset(border: Border): void {
    this.move(border, BORDERS[border].start)
  }

  #clamp(border: Border, size: number): number {
    const { least, most } = this.rangeOf(border)
    return Math.min(most, Math.max(least, size))
  }
}
