import type { DocumentNode, GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { Visitor } from './receive-visitor.ts'

/** Parsing and checking with all limits, as Yoga's plugins do it for one visitor; both throw some of their refusals. */
export interface DocumentPipeline {
  readonly parse: (source: string) => DocumentNode
  readonly validate: (document: DocumentNode) => readonly GraphQLError[]
}

type Sender = Pick<Visitor, 'caller'>

/** What the pipeline said of a document that is not run. */
interface Refusal {
  readonly text: string
  /** Null when it could not be parsed. */
  readonly document: DocumentNode | null
  /** Says it again: gives the errors, or throws the one that was thrown. */
  readonly repeat: () => readonly GraphQLError[]
}

export interface DocumentChecks {
  /** Has to stand behind all that parses and validates. */
  readonly plugin: Plugin<{ visitor: Sender }>
  /** @returns null for a document that is refused */
  readonly check: (text: string, visitor: Sender, pipeline: DocumentPipeline) => DocumentNode | null
}

/**
 * Checks documents before Yoga sees them. One that is refused goes on to Yoga, which knows how to say so; the plugin then
 * gives it what was found for the same visitor, who sends one document, so that nothing is parsed or checked twice.
 */
export function createDocumentChecks(): DocumentChecks {
  const refusals = new WeakMap<Sender, Refusal>()

  return {
    plugin: {
      onParse({ params, context, setParseFn }) {
        const refusal = refusals.get(context.visitor)
        if (refusal && refusal.text === params.source) setParseFn(() => refusal.document ?? refusal.repeat())
      },
      onValidate({ params, context, setValidationFn }) {
        const refusal = refusals.get(context.visitor)
        if (refusal && refusal.document === params.documentAST) setValidationFn(refusal.repeat)
      },
    },
    check(text, visitor, { parse, validate }) {
      let document: DocumentNode | null = null
      try {
        document = parse(text)
        const errors = validate(document)
        if (errors.length === 0) return document
        refusals.set(visitor, { text, document, repeat: () => errors })
      } catch (error) {
        const repeat = (): never => {
          throw error
        }
        refusals.set(visitor, { text, document, repeat })
      }
      return null
    },
  }
}
