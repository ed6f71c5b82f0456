import { maxAliasesPlugin } from '@escape.tech/graphql-armor-max-aliases'
import { maxDepthPlugin } from '@escape.tech/graphql-armor-max-depth'
import { maxDirectivesPlugin } from '@escape.tech/graphql-armor-max-directives'
import { maxTokensPlugin } from '@escape.tech/graphql-armor-max-tokens'
import type { Plugin } from 'graphql-yoga'
import type { CallerClass } from './caller-limits.ts'
import { checkLiterals } from './check-text.ts'
import { documentRefusal } from './document-refusal.ts'
import { forbidIntrospection } from './forbid-introspection.ts'
import { limitNodes } from './limit-nodes.ts'
import type { Visitor } from './receive-visitor.ts'

/** What one document may hold. */
export interface DocumentLimits {
  /** Levels of fields. */
  readonly depth: number
  readonly aliases: number
  readonly directives: number
  /** Names, brackets and other signs. */
  readonly tokens: number
  /** Objects in the answer, by the sizes of its pages. */
  readonly nodes: number
}

/** The deepest page of the app has 10 levels and some 600 tokens; its own documents are not measured. */
const OPEN: DocumentLimits = { depth: 14, aliases: 15, directives: 10, tokens: 2_000, nodes: 50_000 }
export const LIMITS: Readonly<Record<CallerClass, DocumentLimits>> = {
  reader: OPEN,
  member: OPEN,
  key: { depth: 20, aliases: 100, directives: 50, tokens: 8_000, nodes: 250_000 },
}

/** A request body holds one document and its variables. */
export const LONGEST_BODY_BYTES = 200_000

/** Refuses documents that are larger than any honest one, before they reach a resolver. */
export function limitDocuments(introspection: boolean): Plugin<{ visitor: Pick<Visitor, 'caller'> }> {
  const rules = [checkLiterals, ...(introspection ? [] : [forbidIntrospection])]
  const open = pluginsOf(OPEN)
  const plugins = { reader: open, member: open, key: pluginsOf(LIMITS.key) }
  return {
    onParse(payload) {
      for (const { onParse } of plugins[payload.context.visitor.caller.class]) void onParse?.(payload)
    },
    onValidate(payload) {
      for (const { onValidate } of plugins[payload.context.visitor.caller.class]) void onValidate?.(payload)
      for (const rule of rules) payload.addValidationRule(rule)
      return ({ result, setResult }) => {
        // What graphql-js says when comparing fields that meet under one name took too many steps.
        if (result.some(({ message }) => message === 'Validation aborted.')) setResult([tooComplex()])
      }
    },
  }
}

function tooComplex() {
  const message = 'Too many fields of the same name meet in this document. Select each field once.'
  return documentRefusal('TOO_COMPLEX', message)
}

function pluginsOf({ depth, aliases, directives, tokens, nodes }: DocumentLimits): Plugin[] {
  return [
    maxTokensPlugin({
      n: tokens,
      onReject: refuse('TOO_MANY_TOKENS', `This document has more than ${tokens} tokens. Send it in parts.`),
    }),
    maxDepthPlugin({
      n: depth,
      onReject: refuse(
        'TOO_DEEP',
        `Fields nest deeper than ${depth} levels. Ask for the inner ones in a request of their own, by id or short name.`,
      ),
    }),
    maxAliasesPlugin({
      n: aliases,
      allowList: [],
      onReject: refuse(
        'TOO_MANY_ALIASES',
        `This document has more than ${aliases} aliases. Send it in parts, or ask for a list with a filter.`,
      ),
    }),
    maxDirectivesPlugin({
      n: directives,
      onReject: refuse(
        'TOO_MANY_DIRECTIVES',
        `This document has more than ${directives} directives. Put one around several fields, or send it in parts.`,
      ),
    }),
    { onValidate: ({ addValidationRule }) => addValidationRule(limitNodes(nodes)) },
  ]
}

/** The libraries call their own errors syntax errors. */
function refuse(code: string, message: string) {
  return [
    () => {
      throw documentRefusal(code, message)
    },
  ]
}
