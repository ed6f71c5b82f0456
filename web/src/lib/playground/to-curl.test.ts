import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toCurl } from './to-curl.ts'

/** What a shell hands to the program named curl. */
function argumentsOf(command: string): string[] {
  const script = `curl() { printf '%s\\0' "$@"; }\n${command}`
  return execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1)
}

test('the command sends the operation with its variables and headers', () => {
  const draft = { query: '{ reports { slug } }', variables: '{ "a": 1 }', headers: 'authorization: Bearer x' }
  expect(argumentsOf(toCurl(draft, 'http://localhost:4000/graphql'))).toEqual([
    'http://localhost:4000/graphql',
    ...['-H', 'content-type: application/json', '-H', 'authorization: Bearer x', '--data-raw'],
    '{"query":"{ reports { slug } }","variables":{"a":1}}',
  ])
})

test('of several operations the command names the one that was chosen', () => {
  const draft = { query: 'query A { a } query B { b }', variables: '', headers: '', operationName: 'B' }
  expect(argumentsOf(toCurl(draft, 'http://a')).at(-1)).toBe(
    '{"query":"query A { a } query B { b }","operationName":"B"}',
  )
})

test('whatever the query holds, the shell hands it on as it is and runs none of it', () => {
  const texts = fc.string().map((text) => `${text}'"$(exit 1)\`!\\\n`)
  fc.assert(
    fc.property(texts, (query) => {
      const [body = ''] = argumentsOf(toCurl({ query, variables: '', headers: '' }, 'http://a')).slice(-1)
      expect(JSON.parse(body)).toEqual({ query })
    }),
    { numRuns: 30 },
  )
})
