import { maxAliasesPlugin } from '@escape.tech/graphql-armor-max-aliases'
import { maxDepthPlugin } from '@escape.tech/graphql-armor-max-depth'
import { maxDirectivesPlugin } from '@escape.tech/graphql-armor-max-directives'
import { maxTokensPlugin } from '@escape.tech/graphql-armor-max-tokens'
import type { Plugin } from 'graphql-yoga'
import { limitNodes } from './limit-nodes.ts'

/** What one document may hold. The deepest screen of the app is 10 levels deep and has some 600 tokens. */
export const LIMITS = { depth: 14, aliases: 15, directives: 10, tokens: 2_000, nodes: 50_000 }

/** A request body holds one document and its variables. */
export const LONGEST_BODY_BYTES = 200_000

/** Refuses documents that are larger than any honest one, before they reach a resolver. */
export function limitDocuments(): Plugin[] {
  return [
    maxTokensPlugin({ n: LIMITS.tokens }),
    maxDepthPlugin({ n: LIMITS.depth }),
    maxAliasesPlugin({ n: LIMITS.aliases, allowList: [] }),
    maxDirectivesPlugin({ n: LIMITS.directives }),
    { onValidate: ({ addValidationRule }) => addValidationRule(limitNodes(LIMITS.nodes)) },
  ]
}
