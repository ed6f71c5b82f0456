import { parse } from 'graphql'

/** A named operation of a document, and where it stands in its text. */
export interface NamedOperation {
  readonly name: string
  readonly start: number
}

/** @returns the operations, when there are several to choose from; none for a text that cannot be read */
export function listOperations(query: string): readonly NamedOperation[] {
  try {
    const operations = parse(query).definitions.filter((each) => each.kind === 'OperationDefinition')
    if (operations.length < 2) return []
    return operations.flatMap(({ name, loc }) => (name && loc ? [{ name: name.value, start: loc.start }] : []))
  } catch {
    return []
  }
}

/** @returns the name of the last operation that begins before the place, else of the first; undefined without any */
export function operationAt(operations: readonly NamedOperation[], place: number): string | undefined {
  return (operations.findLast(({ start }) => start <= place) ?? operations[0])?.name
}
