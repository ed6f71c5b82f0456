import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { lexicographicSortSchema, printSchema } from 'graphql'
import { schema } from './schema.ts'

/** The committed copy of the schema, which web/ and everybody else reads. */
export const schemaFile = fileURLToPath(new URL('../schema.graphql', import.meta.url))

/** The schema as text, sorted, so that a change shows as itself. */
export function printApi(): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`
}

if (import.meta.main) writeFileSync(schemaFile, printApi())
