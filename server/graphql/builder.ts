import SchemaBuilder from '@pothos/core'
import PrismaPlugin from '@pothos/plugin-prisma'
import RelayPlugin from '@pothos/plugin-relay'
import { getDatamodel } from '../generated/pothos.ts'
import type PrismaTypes from '../generated/pothos.ts'
import type { Context } from './context.ts'
import { decodeNodeId, encodeNodeId } from './node-id.ts'

interface Types {
  PrismaTypes: PrismaTypes
  Context: Context
  DefaultFieldNullability: false
  Scalars: {
    ID: { Input: string; Output: string | number | bigint }
    DateTime: { Input: Date; Output: Date }
    JSON: { Input: unknown; Output: unknown }
  }
}

/** The one schema builder. It defines no types: each type has a file of its own, and schema.ts imports them all. */
export const builder = new SchemaBuilder<Types>({
  plugins: [RelayPlugin, PrismaPlugin],
  defaultFieldNullability: false,
  prisma: { client: (context) => context.database, dmmf: getDatamodel(), onUnusedQuery: 'error' },
  relay: {
    encodeGlobalID: (typename, id) => encodeNodeId(typename, String(id)),
    decodeGlobalID: decodeNodeId,
    idFieldOptions: { description: 'Opaque id, unique over all types; `node(id:)` finds the thing again.' },
    nodeTypeOptions: { description: 'Anything that can be found again by its id.' },
    nodeQueryOptions: false,
    nodesQueryOptions: false,
  },
})

builder.queryType({
  description:
    'What can be asked. Reports and claims are open to everybody; what is a learner’s own is seen by that learner alone.',
})
builder.mutationType({
  description: 'What can be done: every change to what is stored. All of it is the caller’s own, but for roles.',
})
