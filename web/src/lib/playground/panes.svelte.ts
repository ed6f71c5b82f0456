import { keepList, readList } from './kept-list.ts'

const KEY = 'debrief:playground:panes'

/** Where borders stand as long as nobody has moved them, and how far each may go: per cent of what it divides. */
const BORDERS = {
  help: { start: 22, least: 14, most: 45 },
  result: { start: 50, least: 25, most: 75 },
  variables: { start: 64, least: 30, most: 75 },
}

export type Border = keyof typeof BORDERS

/** How the workbench is divided, as this browser keeps it. */
export class Panes {
  /** What is to the left of a border, or above it, in per cent of what it divides. */
  sizes = $state.raw<Readonly<Record<Border, number>>>({
    help: BORDERS.help.start,
    result: BORDERS.result.start,
    variables: BORDERS.variables.start,
  })

  /** Begins as it was left. */
  constructor() {
    for (const { border, size } of readList<{ border: Border; size: number }>(KEY, ['border']))
      if (border in BORDERS && Number.isFinite(size)) this.#set(border, size)
  }

  rangeOf(border: Border): { readonly least: number; readonly most: number } {
    return BORDERS[border]
  }

  /** Moves a border, no farther than it may go. */
  move(border: Border, size: number): void {
    this.#set(border, size)
    keepList(
      KEY,
      Object.entries(this.sizes).map(([border, size]) => ({ border, size })),
    )
  }

  reset(border: Border): void {
    this.move(border, BORDERS[border].start)
  }

  #set(border: Border, size: number): void {
    const { least, most } = BORDERS[border]
    this.sizes = { ...this.sizes, [border]: Math.min(most, Math.max(least, size)) }
  }
}
