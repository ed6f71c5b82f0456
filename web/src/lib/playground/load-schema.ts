import { buildClientSchema, getIntrospectionQuery, type GraphQLSchema, type IntrospectionQuery } from 'graphql'

let loading: Promise<GraphQLSchema> | undefined

/**
 * Asks the server about its schema, once.
 * @throws Error with the server's own words when it does not tell
 */
export function loadSchema(): Promise<GraphQLSchema> {
  loading ??= ask().catch((error: unknown) => {
    loading = undefined
    throw error
  })
  return loading
}

async function ask(): Promise<GraphQLSchema> {
  const query = getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true })
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query }),
  })
  const { data, errors } = (await response.json()) as { data?: IntrospectionQuery; errors?: { message: string }[] }
  if (!data) throw new Error(errors?.map(({ message }) => message).join(' ') ?? `Status ${response.status}.`)
  return buildClientSchema(data)
}
