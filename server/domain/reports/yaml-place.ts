import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Node, type Pair } from 'yaml'
import type { DataPath } from './problem.ts'

/** Line and column, from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** Finds the places of values in one YAML text. A value that is missing is found at the nearest thing that holds it. */
export function placesIn(text: string): (at: DataPath, atKey?: boolean) => Place {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })

  return (at, atKey = false) => {
    let node: unknown = document.contents
    let offset = startOf(node)
    for (const [depth, step] of at.entries()) {
      const pair: Pair | undefined = isMap(node)
        ? node.items.find((each) => isScalar(each.key) && String(each.key.value) === String(step))
        : undefined
      const next: unknown = pair ? pair.value : isSeq(node) ? node.items[Number(step)] : undefined
      if (pair && ((atKey && depth === at.length - 1) || !isNode(next) || isEmpty(next)))
        return toPlace(startOf(pair.key), lines)
      if (!isNode(next)) break
      node = next
      offset = startOf(node)
    }
    return toPlace(offset, lines)
  }
}

/** `field:` with nothing behind it. */
function isEmpty(node: Node): boolean {
  return node.range?.[0] === node.range?.[1]
}

function startOf(node: unknown): number {
  return (isNode(node) ? node.range?.[0] : undefined) ?? 0
}

function toPlace(offset: number, lines: LineCounter): Place {
  const { line, col } = lines.linePos(offset)
  return { line: Math.max(line, 1), column: Math.max(col, 1) }
}
