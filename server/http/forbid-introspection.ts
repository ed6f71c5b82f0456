import type { ASTVisitor } from 'graphql'
import { documentRefusal } from './document-refusal.ts'

const META_FIELDS = new Set(['__schema', '__type'])

/** What a server says that does not describe its API. */
const INTROSPECTION_OFF =
  'Introspection is off on this server. Ask whoever runs it for its schema; queries work as ever.'

/** A validation rule: refuses questions about the schema. */
export function forbidIntrospection(): ASTVisitor {
  return {
    Field(node) {
      if (META_FIELDS.has(node.name.value)) throw documentRefusal('INTROSPECTION_OFF', INTROSPECTION_OFF, node)
    },
  }
}
