import type { initGraphQLTada } from 'gql.tada'
import type { introspection } from './graphql-env.d.ts'

/** Documents typed from server/schema.graphql: a field that does not exist fails `check`. */
type Graphql = initGraphQLTada<{
  introspection: introspection
  disableMasking: true
  scalars: { DateTime: string; ID: string; JSON: unknown }
}>

/** What stands behind the type of a document in a page, which needs no parser: its text, and that of its fragments. */
export interface WrittenDocument {
  readonly texts: ReadonlySet<string>
}

function write(text: string, fragments: readonly WrittenDocument[] = []): WrittenDocument {
  return { texts: new Set([dedent(text), ...fragments.flatMap((fragment) => [...fragment.texts])]) }
}

/** As far as all lines after the first, which holds nothing, are indented in the code. */
function dedent(text: string): string {
  const margins = [...text.matchAll(/\n( *)\S/g)].map(([, margin = '']) => margin.length)
  return text.trim().replaceAll(`\n${' '.repeat(Math.min(...margins))}`, '\n')
}

export const graphql = write as unknown as Graphql

export type { FragmentOf, ResultOf, VariablesOf } from 'gql.tada'
