import { syntaxTree } from '@codemirror/language'
import type { EditorState } from '@codemirror/state'

type SyntaxNode = ReturnType<typeof syntaxTree>['topNode']

/** Where in a JSON text something stands, or is about to. */
export interface JsonPlace {
  readonly kind: 'name' | 'value'
  /** Names of the fields that lead there: to the object whose field is named, or to the value. Lists do not count. */
  readonly path: readonly string[]
  /** Of a name: the other names in its object. */
  readonly taken: readonly string[]
  /** The name or value that stands there by now. */
  readonly token: { readonly from: number; readonly to: number } | null
}

/** @returns null where neither a name nor a value can stand, such as before a colon or behind a value */
export function jsonPlaceAt(state: EditorState, position: number): JsonPlace | null {
  let node = syntaxTree(state).resolveInner(position, -1)
  const isSign = /^\W$/.test(node.name) || node.type.isError
  if (isSign && node.parent) node = node.parent
  if (node.name === 'PropertyName') return namePlace(state, node.parent?.parent ?? null, node)
  if (/^(String|Number|True|False|Null)$/.test(node.name)) return valuePlace(state, node.parent, node)
  let before = node.childBefore(position)
  while (before?.type.isError) before = before.prevSibling
  if (node.name === 'JsonText') return before ? null : namePlace(state, null)
  const last = before?.name ?? ''
  if (node.name === 'Object') {
    if (last === '{' || last === ',') return namePlace(state, node)
    return before && isUnfinished(before) ? valuePlace(state, before) : null
  }
  const isBeforeValue = node.name === 'Array' ? last === '[' || last === ',' : last === ':'
  return isBeforeValue ? valuePlace(state, node) : null
}

/** Name of a field of an object, without its quotes. */
export function nameOfProperty(state: EditorState, property: SyntaxNode): string {
  const name = property.getChild('PropertyName')
  return name ? state.sliceDoc(name.from + 1, name.to - 1) : ''
}

function namePlace(state: EditorState, object: SyntaxNode | null, token: SyntaxNode | null = null): JsonPlace {
  const others = object?.getChildren('Property').filter(({ from }) => from !== token?.from) ?? []
  const taken = others.map((each) => nameOfProperty(state, each))
  return { kind: 'name', path: pathTo(state, object), taken, token }
}

function valuePlace(state: EditorState, owner: SyntaxNode | null, token: SyntaxNode | null = null): JsonPlace {
  return { kind: 'value', path: pathTo(state, owner), taken: [], token }
}

function pathTo(state: EditorState, node: SyntaxNode | null): string[] {
  if (!node) return []
  const above = pathTo(state, node.parent)
  return node.name === 'Property' ? [...above, nameOfProperty(state, node)] : above
}

/** A field whose value is still to come. */
function isUnfinished({ lastChild }: SyntaxNode): boolean {
  return lastChild !== null && (lastChild.name === ':' || lastChild.type.isError)
}
