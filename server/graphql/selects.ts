import type { GraphQLResolveInfo, SelectionSetNode } from 'graphql'

/** Whether an operation selects a field of what the resolver gives, under whatever alias and in whatever fragment. */
export function selects({ fieldNodes, fragments }: GraphQLResolveInfo, name: string): boolean {
  const holds = (set: SelectionSetNode | undefined): boolean =>
    set?.selections.some((selection) => {
      if (selection.kind === 'Field') return selection.name.value === name
      if (selection.kind === 'InlineFragment') return holds(selection.selectionSet)
      return holds(fragments[selection.name.value]?.selectionSet)
    }) ?? false
  return fieldNodes.some(({ selectionSet }) => holds(selectionSet))
}
