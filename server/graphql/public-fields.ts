import { type DocumentNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql'

/**
 * Fields of the root that give everybody the same, whoever asks: their answers may be kept for all others. The table of
 * permissions in test/flows/privacy.test.ts holds this list to what it says.
 */
export const PUBLIC_FIELDS: ReadonlySet<string> = new Set([
  'reports',
  'report',
  'claim',
  'claims',
  'searchClaims',
  'claimFacets',
  'figures',
  'figureStatistics',
  'positions',
  'motives',
  'actors',
  'actor',
])

/** Whether an operation reads public fields and nothing else. */
export function isPublicRead(document: DocumentNode, operation: OperationDefinitionNode): boolean {
  const holds = (set: SelectionSetNode): boolean =>
    set.selections.every((selection) => {
      if (selection.kind === Kind.FIELD)
        return selection.name.value.startsWith('__') || PUBLIC_FIELDS.has(selection.name.value)
      if (selection.kind === Kind.INLINE_FRAGMENT) return holds(selection.selectionSet)
      const fragment = document.definitions.find(
        (each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === selection.name.value,
      )
      return fragment?.kind === Kind.FRAGMENT_DEFINITION && holds(fragment.selectionSet)
    })
  return operation.operation === 'query' && holds(operation.selectionSet)
}
