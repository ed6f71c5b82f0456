import { execute, type ExecutionResult, type GraphQLSchema } from 'graphql'
import { readShapes } from '../../reads/direct/read-shapes.ts'
import type { Context } from '../context.ts'
import type { DirectRead } from './plan-read.ts'

/**
 * Answers a planned read: PostgreSQL writes what it can as JSON, and only the rest is executed field by field.
 * @returns the whole answer as JSON; null when the rest has errors: executing all of it says where they stand
 */
export async function runRead(
  schema: GraphQLSchema,
  { keys, statement, rest }: DirectRead,
  variableValues: Record<string, unknown> | null,
  context: Context,
): Promise<string | null> {
  const [texts, executed] = await Promise.all([
    readShapes(context.database, statement, context.signal),
    rest && (execute({ schema, document: rest, contextValue: context, variableValues }) as Promise<ExecutionResult>),
  ])
  if (executed?.errors) return null
  const direct = texts.values()
  const fields = keys.map(({ key, isDirect }) => {
    const text = isDirect ? direct.next().value : JSON.stringify(executed?.data?.[key])
    return `${JSON.stringify(key)}:${text}`
  })
  return `{"data":{${fields.join(',')}}}`
}
