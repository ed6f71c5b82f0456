import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql'
import { LRUCache } from 'lru-cache'
import { type DirectRead, planRead } from '../../graphql/direct/plan-read.ts'

/** How SQL answers an operation with these variables; null when it has to be executed. */
export type PlanFor = (variables: Record<string, unknown> | null) => DirectRead | null

/** Room for keys and statements together, in characters. */
const MOST_CHARACTERS = 10_000_000
const OVERHEAD_CHARACTERS = 1_000

/** Plans each operation once for each set of variables that it is sent with. */
export function createPlanMemory(schema: GraphQLSchema) {
  const plans = new LRUCache<string, { readonly read: DirectRead | null }>({
    maxSize: MOST_CHARACTERS,
    maxEntrySize: MOST_CHARACTERS / 16,
    sizeCalculation: ({ read }, key) => OVERHEAD_CHARACTERS + 2 * key.length + (read?.statement.text.length ?? 0),
  })
  let operations = 0
  return (document: DocumentNode, operation: OperationDefinitionNode): PlanFor => {
    const number = (operations += 1)
    return (variables) => {
      const key = `${number} ${JSON.stringify(variables)}`
      const known = plans.get(key)
      if (known) return known.read
      const read = planRead(schema, document, operation, variables)
      plans.set(key, { read })
      return read
    }
  }
}
