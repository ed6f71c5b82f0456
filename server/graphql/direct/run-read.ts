import { getArgumentValues, getVariableValues, type GraphQLSchema } from 'graphql'
import { readText, readTextPage } from '../../reads/direct/read-texts.ts'
import { InvalidRequest } from '../../reads/invalid-request.ts'
import { type Page, type PageArgs, planPage } from '../../reads/keyset.ts'
import type { Context } from '../context.ts'
import type { ConnectionPart, DirectRead, Named } from './plan-read.ts'

/**
 * Answers a planned read: PostgreSQL writes the JSON of the nodes, and nothing is executed field by field.
 * @returns the whole answer as JSON; null when something about the request is wrong: execution then says what
 */
export async function runRead(
  schema: GraphQLSchema,
  read: DirectRead,
  variables: Record<string, unknown> | null,
  { database, signal }: Context,
): Promise<string | null> {
  const args = readArguments(schema, read, variables)
  if (!args) return null
  const key = JSON.stringify((read.root.alias ?? read.root.name).value)
  try {
    const { model } = read.source
    const where = read.source.where(args)
    const { shape } = read
    if (read.kind === 'row')
      return `{"data":{${key}:${(await readText(database, { model, where, shape, signal })) ?? 'null'}}}`
    const plan = planPage(args as PageArgs, read.source.ordering(args))
    const counted = read.parts.some(({ name }) => name === 'totalCount')
    const page = await readTextPage(database, { model, where, plan, shape, counted, signal })
    const parts = read.parts.map((part) => `${JSON.stringify(part.key)}:${writePart(part, page)}`)
    return `{"data":{${key}:{${parts.join(',')}}}}`
  } catch (error) {
    if (error instanceof InvalidRequest) return null
    throw error
  }
}

function readArguments(
  schema: GraphQLSchema,
  { operation, root }: DirectRead,
  inputs: Record<string, unknown> | null,
): Record<string, unknown> | null {
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], inputs ?? {})
  const field = schema.getQueryType()?.getFields()[root.name.value]
  if (!coerced || !field) return null
  try {
    return getArgumentValues(field, root, coerced)
  } catch {
    return null
  }
}

function writePart(part: ConnectionPart, page: Page<string> & { readonly total: number }): string {
  if (!('fields' in part)) {
    return part.name === 'totalCount' ? String(page.total) : `[${page.edges.map(({ node }) => node).join(',')}]`
  }
  if (part.name === 'pageInfo') return writeObject(part.fields, pageInfoOf(page))
  const edges = page.edges.map(({ node, cursor }) => writeObject(part.fields, { node, cursor: JSON.stringify(cursor) }))
  return `[${edges.join(',')}]`
}

function pageInfoOf({ edges, hasNextPage, hasPreviousPage }: Page<string>): Record<string, string> {
  return {
    hasNextPage: String(hasNextPage),
    hasPreviousPage: String(hasPreviousPage),
    startCursor: JSON.stringify(edges[0]?.cursor ?? null),
    endCursor: JSON.stringify(edges.at(-1)?.cursor ?? null),
  }
}

function writeObject(fields: readonly Named[], values: Record<string, string>): string {
  return `{${fields.map(({ key, name }) => `${JSON.stringify(key)}:${values[name] ?? 'null'}`).join(',')}}`
}
