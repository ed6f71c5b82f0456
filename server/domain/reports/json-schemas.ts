import { z } from 'zod'
import { claimsSchema } from './claims-schema.ts'
import { reportSchema } from './report-schema.ts'

/**
 * The two files of a pack as JSON Schema, draft 7, which editors understand. What a schema cannot say (that a locator
 * leads somewhere, that a figure stands in its statement) only the checker finds.
 * @returns the text of each file by its name
 */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map([
    ['report.schema.json', print('A report pack: report.yaml', reportSchema)],
    ['claims.schema.json', print('A report pack: claims/<section>.yaml', claimsSchema)],
  ])
}

function print(title: string, schema: z.ZodType): string {
  return JSON.stringify({ title, ...z.toJSONSchema(schema, { io: 'input', target: 'draft-7' }) }, null, 2) + '\n'
}
