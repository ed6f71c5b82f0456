import type { GraphQLResolveInfo, SelectionSetNode } from 'graphql'

/** Whether an operation selects a field below what the resolver gives, under whatever alias and in whatever fragment. */
export function selects({ fieldNodes, fragments }: GraphQLResolveInfo, ...path: readonly string[]): boolean {
  const holds = (set: SelectionSetNode | undefined, [name, ...rest]: readonly string[]): boolean =>
    set?.selections.some((selection) => {
      if (selection.kind === 'InlineFragment') return holds(selection.selectionSet, [name ?? '', ...rest])
      if (selection.kind === 'FragmentSpread')
        return holds(fragments[selection.name.value]?.selectionSet, [name ?? '', ...rest])
      return selection.name.value === name && (rest.length === 0 || holds(selection.selectionSet, rest))
    }) ?? false
  return fieldNodes.some(({ selectionSet }) => holds(selectionSet, path))
}
