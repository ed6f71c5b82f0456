import { expect, test } from 'vitest'
import type { OrderingPrompt, OrderingRubric } from '../quiz/item.ts'
import { gradeOrdering } from './grade-ordering.ts'

const order = ['a', 'b', 'c', 'd']
const prompt: OrderingPrompt = {
  kind: 'ORDERING',
  stems: ['Put the events in order.'],
  options: ['c', 'a', 'd', 'b'].map((id) => ({ id, text: `Event ${id}` })),
}
const rubric: OrderingRubric = {
  kind: 'ORDERING',
  key: '1. Event a; 2. Event b; 3. Event c; 4. Event d',
  explanation: 'The report dates all four.',
  order,
}
const grade = (sent: readonly string[]) => gradeOrdering(prompt, rubric, { kind: 'ORDERING', order: sent })

test.each([
  ['abcd', 1],
  ['abdc', 5 / 6],
  ['badc', 4 / 6],
  ['dabc', 3 / 6],
  ['dcba', 0],
])('the order %s earns %d', (sent, credit) => {
  expect(grade([...sent])).toMatchObject({ credit: expect.closeTo(credit) })
})

test.each([
  ['abcd', 1],
  ['abdc', 4 / 6],
  ['badc', 2 / 6],
  ['dabc', 0],
  ['dcba', 0],
])('on the scale of tau the order %s earns %d', (sent, credit) => {
  const outcome = gradeOrdering(prompt, { ...rubric, scale: 'TAU' }, { kind: 'ORDERING', order: [...sent] })
  expect(outcome).toMatchObject({ credit: expect.closeTo(credit), verdict: credit ? expect.anything() : 'INCORRECT' })
})

test('on the scale of tau all orders of four together earn 0.19 on average', () => {
  const orders = order.flatMap((a) =>
    order.flatMap((b) =>
      order.flatMap((c) => order.map((d) => [a, b, c, d]).filter((each) => new Set(each).size === 4)),
    ),
  )
  const credits = orders.map((sent) => {
    const outcome = gradeOrdering(prompt, { ...rubric, scale: 'TAU' }, { kind: 'ORDERING', order: sent })
    return 'credit' in outcome ? outcome.credit : expect.fail(outcome.message)
  })
  expect(credits).toHaveLength(24)
  expect(credits.reduce((sum, credit) => sum + credit, 0) / 24).toBeCloseTo(0.194, 3)
})

test('an order that is not whole is refused', () => {
  expect(grade([])).toMatchObject({ refused: 'EMPTY' })
  expect(grade(['a', 'b'])).toMatchObject({ refused: 'INCOMPLETE' })
  expect(grade(['a', 'b', 'c', 'c'])).toMatchObject({ refused: 'REPEATED_OPTION' })
  expect(grade(['a', 'b', 'c', 'z'])).toMatchObject({ refused: 'UNKNOWN_OPTION' })
})
