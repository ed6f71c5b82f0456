import { type Diagnostic, linter } from '@codemirror/lint'
import { getSchema, schemaStateField } from 'cm6-graphql'
import { GraphQLError, type GraphQLSchema, NoDeprecatedCustomRule, parse, validate } from 'graphql'

/** Marks what is wrong with an operation, once somebody stops to write. */
export const checkOperation = linter(({ state }) => findFaults(getSchema(state) ?? null, state.doc.toString()), {
  needsRefresh: ({ startState, state }) => startState.field(schemaStateField) !== state.field(schemaStateField),
})

/**
 * What the server would refuse about an operation, and where. Where it cannot be read, this is the word at which reading
 * ends: of an operation without its last brackets, the last one.
 */
export function findFaults(schema: GraphQLSchema | null, text: string): Diagnostic[] {
  if (text.trim() === '') return []
  try {
    const document = parse(text)
    if (!schema) return []
    return [
      ...validate(schema, document).flatMap((fault) => mark(fault, 'error')),
      ...validate(schema, document, [NoDeprecatedCustomRule]).flatMap((fault) => mark(fault, 'warning')),
    ]
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error
    return [{ ...wordAt(text, error.positions?.[0] ?? 0), severity: 'error', message: error.message }]
  }
}

/** Marks the names of what is wrong, which may be long. */
function mark({ nodes = [], message }: GraphQLError, severity: Diagnostic['severity']): Diagnostic[] {
  return nodes.flatMap((node) => {
    const { loc } = ('name' in node && node.name) || ('variable' in node && node.variable) || node
    return loc ? [{ from: loc.start, to: loc.end, severity, message }] : []
  })
}

/** The word or sign at a place; at the end, the last one. */
function wordAt(text: string, place: number): { readonly from: number; readonly to: number } {
  const end = text.trimEnd().length
  if (place < end) return { from: place, to: place + (/^\w+/.exec(text.slice(place))?.[0].length ?? 1) }
  return { from: end - (/(?:"[^"\n]*"|\w+|\W)$/.exec(text.slice(0, end))?.[0].length ?? 1), to: end }
}
