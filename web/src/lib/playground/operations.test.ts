import { expect, test } from 'vitest'
import { listOperations, operationAt } from './operations.ts'

const query = '# first\nquery One { a }\n\nfragment F on Query { b }\n\nmutation Two { c }\n'
const at = (text: string) => operationAt(listOperations(query), query.indexOf(text))

test('the operation at a place is the one that it stands in, or the one before it', () => {
  expect([at('# first'), at('query One'), at('a }'), at('b }'), at('mutation'), at('c }')]).toEqual([
    ...['One', 'One', 'One', 'One', 'Two', 'Two'],
  ])
  expect(operationAt(listOperations(query), query.length)).toBe('Two')
})

test('of one operation, or of a text that cannot be read, there is nothing to choose', () => {
  expect(listOperations('query One { a }')).toEqual([])
  expect(listOperations('query One { a } query Two {')).toEqual([])
  expect(operationAt([], 3)).toBeUndefined()
})
