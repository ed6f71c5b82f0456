import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { jsonSchemas } from './json-schemas.ts'

test('the JSON Schemas beside the packs are those that the code gives: run `corpus schema` after a change', () => {
  for (const [name, text] of jsonSchemas())
    expect(readFileSync(new URL(`../../../prisma/reports/${name}`, import.meta.url), 'utf8'), name).toBe(text)
})
