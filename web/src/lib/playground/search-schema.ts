import type { GraphQLSchema } from 'graphql'
import { describeType, typeNames } from './describe-type.ts'

/** A type, or a field of one, that fits what somebody looks for. */
export interface Hit {
  readonly type: string
  readonly field: string | null
  readonly description: string
}

/** Types and fields with all the words in their name or description; those with the first word in the name come first. */
export function searchSchema(schema: GraphQLSchema, text: string): Hit[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const hits = typeNames(schema).flatMap((type): Hit[] => {
    const entry = describeType(schema, type)
    if (!entry) return []
    const parts = [...entry.fields, ...entry.values]
    return [
      { type, field: null, description: entry.description },
      ...parts.map(({ name, description }) => ({ type, field: name, description })),
    ]
  })
  const rank = ({ type, field }: Hit) => ((field ?? type).toLowerCase().includes(words[0] ?? '') ? 0 : 1)
  return hits
    .filter(({ type, field, description }) => {
      const haystack = `${field ?? type} ${description}`.toLowerCase()
      return words.every((word) => haystack.includes(word))
    })
    .sort((a, b) => rank(a) - rank(b))
}
