import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Prompt, Response, Rubric } from '../quiz/item.ts'
import frozen from './frozen-examples.json' with { type: 'json' }
import { gradeResponse } from './grade-response.ts'

interface Example {
  readonly item: string
  readonly response: Response
  /** To four decimals. */
  readonly credit?: number
  readonly refused?: string
}

const items = frozen.items as unknown as Readonly<Record<string, { readonly prompt: Prompt; readonly rubric: Rubric }>>
const examples = frozen.examples as unknown as readonly Example[]

const titled = examples.map((example) => [`${example.item}: ${JSON.stringify(example.response)}`, example] as const)

test.each(titled)('%s', (_, { item, response, credit, refused }) => {
  const { prompt, rubric } = items[item] ?? expect.fail(`There is no item “${item}”`)
  const outcome = gradeResponse(prompt, rubric, response)
  if ('refused' in outcome) expect(outcome.refused).toBe(refused)
  else expect(Number(outcome.credit.toFixed(4))).toBe(credit)
})

test('feedback never ends on what was answered wrongly', () => {
  for (const { item, response } of examples) {
    const { prompt, rubric } = items[item] ?? expect.fail(`There is no item “${item}”`)
    const outcome = gradeResponse(prompt, rubric, response)
    if (!('refused' in outcome) && outcome.verdict !== 'CORRECT')
      expect(outcome.feedback.at(-1)?.toLowerCase()).toContain(rubric.key.toLowerCase())
  }
})

test('what was frozen has not changed: examples are only added, at the end', () => {
  const first = examples.slice(0, 612).map((example) => [items[example.item], example])
  expect(createHash('sha256').update(JSON.stringify(first)).digest('hex')).toBe(
    'f71d7b7cb2d3be52cccf7e95e94d0393eb9a009ca48400f0d3c468981429244f',
  )
})
