import type { Nodes, Root } from 'mdast'
import { toString } from 'mdast-util-to-string'

/** A heading or a paragraph of a Markdown document, wherever it is nested. */
export interface Block {
  /** 1–6 for a heading; null for anything else. */
  readonly depth: number | null
  readonly kind: string
  /** Without marks. */
  readonly text: string
  /** The same with its marks, and as other copies may mark it. */
  readonly forms: readonly string[]
}

const KINDS: Readonly<Record<string, string>> = { listItem: 'listitem', blockquote: 'quotation' }

/** @param source  the text that was parsed */
export function findBlocks(root: Root, source: string): Block[] {
  const visit = (node: Nodes, kind: string, bullet: string): Block[] => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'code') {
      const text = fold(toString(node))
      const raw = fold(source.slice(node.position?.start.offset, node.position?.end.offset))
      const marked = bullet === '' ? [] : [`• ${text}`, `- ${text}`, `* ${text}`, `${bullet} ${text}`]
      const depth = node.type === 'heading' ? node.depth : null
      return text === '' ? [] : [{ depth, kind, text, forms: [...new Set([raw, ...marked])] }]
    }
    if (!('children' in node)) return []
    // Only the first paragraph of an item stands behind its bullet.
    return node.children.flatMap((child, at) => {
      const own = node.type === 'listItem' && at === 0 ? bulletOf(node, source) : ''
      return visit(child, KINDS[node.type] ?? kind, own)
    })
  }
  return visit(root, 'para', '')
}

/** "1986. A good year" is a list to Markdown; in a plain text it may be a sentence. */
function bulletOf(item: Nodes, source: string): string {
  return /^\S+/.exec(source.slice(item.position?.start.offset))?.[0] ?? ''
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
