import { type ASTNode, GraphQLError } from 'graphql'

/**
 * Why a document is not run. Thrown while it is checked, so that nothing more is spent on it. Over HTTP it is a 400 for
 * callers that ask for `application/graphql-response+json`, and a 200 for the others, as the specification has it.
 */
export function documentRefusal(code: string, message: string, nodes?: ASTNode): GraphQLError {
  return new GraphQLError(message, { nodes: nodes ?? null, extensions: { code, http: { spec: true, status: 400 } } })
}
