import { buildSchema, Kind, parse, validate } from 'graphql'
import { expect, test } from 'vitest'
import { limitNodes } from './limit-nodes.ts'

const schema = buildSchema(`
  type Query { reports: [Report!]! claims(first: Int): ClaimConnection! }
  type Report { id: ID! sections: [Report!]! }
  type ClaimConnection { nodes: [Report!]! }`)

/** What is said of a document of which nothing else is checked; null when nothing is. */
function refusalOf(text: string, maximum = 100): string | null {
  try {
    validate(schema, parse(text), [limitNodes(maximum)])
    return null
  } catch (error) {
    return (error as Error).message
  }
}

test('a refusal says how many objects were asked for', () => {
  expect(refusalOf('{ claims(first: 9) { nodes { id } } }')).toBeNull()
  expect(refusalOf('{ claims(first: 9) { nodes { sections { id } } } }')).toBe(
    'This could give 108 objects; at most 100 are given at once. Ask for smaller pages, or for fewer lists inside lists.',
  )
  const endless = `{ reports { ${'sections { '.repeat(12)} id ${'} '.repeat(12)} } }`
  expect(refusalOf(endless)).toContain('This could give more than 1000000000 objects;')
})

test('a fragment counts wherever it is spread', () => {
  expect(refusalOf('{ reports { ...A } } fragment A on Report { sections { id } }', 109)).toContain('110 objects')
  expect(refusalOf('{ reports { ...A ...A } } fragment A on Report { sections { id } }', 110)).toContain('210 objects')
})

test('fragments that spread themselves are left to another rule', () => {
  expect(refusalOf('{ reports { ...A } } fragment A on Report { sections { ...A } }', 110)).toBeNull()
})

test('fragments that are spread over and over are looked through once, and not once for each way to them', () => {
  const spreads = (name: string) => `...${name} `.repeat(36)
  const document = parse(`{ reports { ${spreads('A')} } }
    fragment A on Report { ${spreads('B')} } fragment B on Report { ${spreads('C')} } fragment C on Report { id }`)
  const last = document.definitions.at(-1)
  if (last?.kind !== Kind.FRAGMENT_DEFINITION) throw new Error('The last definition is C.')
  const { selections } = last.selectionSet
  let looks = 0
  const get = () => {
    looks++
    return selections
  }
  Object.defineProperty(last.selectionSet, 'selections', { get })
  validate(schema, document, [limitNodes(50_000)])
  expect(looks).toBeLessThan(5)
})
