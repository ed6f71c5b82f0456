import { getOperationAST, getVariableValues, parse } from 'graphql'
import { readVariables } from './read-input.ts'
import type { Asked } from './variables-type.ts'

/** What the server would refuse about the variables, in words. */
export interface VariableFault {
  /** Name of the variable. */
  readonly name: string
  readonly message: string
}

/**
 * Holds variables against what the operation declares: unknown ones, those that are missing, values that do not fit.
 * @param text  JSON; nothing is said of one that cannot be read, nor of an operation that cannot
 */
export function checkVariables({ schema, query, operationName }: Asked, text: string): VariableFault[] {
  if (!schema) return []
  try {
    const declared = getOperationAST(parse(query), operationName)?.variableDefinitions ?? []
    const values = readVariables(text) ?? {}
    const names = new Set(declared.map(({ variable }) => variable.name.value))
    const unknown = Object.keys(values).filter((name) => !names.has(name))
    const { errors = [] } = getVariableValues(schema, declared, values)
    return [
      ...unknown.map((name) => ({ name, message: `The operation declares no variable “$${name}”.` })),
      ...errors.flatMap(({ message, nodes: [node] = [] }) =>
        node?.kind === 'VariableDefinition' ? [{ name: node.variable.name.value, message }] : [],
      ),
    ]
  } catch {
    return []
  }
}
