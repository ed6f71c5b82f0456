import { execute, type GraphQLSchema } from 'graphql'
import { runRead } from '../../graphql/direct/run-read.ts'
import type { Context } from '../../graphql/context.ts'
import type { OperationRequest } from './operation-request.ts'
import type { PreparedOperation } from './prepare-operation.ts'

interface Execution {
  readonly schema: GraphQLSchema
  readonly request: OperationRequest
  readonly operation: PreparedOperation
  readonly context: Context
  readonly maskError: (error: unknown) => Error
}

/** An answer: its JSON, and whether every part of it came out. */
export interface OperationAnswer {
  readonly json: string
  readonly isWhole: boolean
}

/**
 * Runs an operation.
 * @returns null when it could not begin, for variables that do not fit: nothing has run then
 */
export async function answerOperation({
  schema,
  request,
  operation,
  context,
  maskError,
}: Execution): Promise<OperationAnswer | null> {
  try {
    const read = operation.planFor(request.variables)
    const json = read && (await runRead(schema, read, request.variables, context))
    if (json) return { json, isWhole: true }
  } catch (error) {
    return { json: JSON.stringify({ errors: [maskError(error)], data: null }), isWhole: false }
  }
  const result = await execute({
    schema,
    document: operation.document,
    contextValue: context,
    variableValues: request.variables,
    operationName: request.operationName,
  })
  if (!('data' in result)) return null
  if (!result.errors) return { json: JSON.stringify(result), isWhole: true }
  return { json: JSON.stringify({ errors: result.errors.map(maskError), data: result.data }), isWhole: false }
}
