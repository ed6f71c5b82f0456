import fc from 'fast-check'
import { test } from 'vitest'
import { exactCredit } from './exact-credit.ts'

const credits = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 200 })
const sum = (values: readonly number[]) => values.reduce((total, value) => total + exactCredit(value), 0)

test('the order in which credits are added does not change the sum', () => {
  fc.assert(fc.property(credits, (values) => sum(values.toReversed()) === sum(values.toSorted())))
})

test('a credit changes by less than a millionth', () => {
  fc.assert(fc.property(credits, (values) => values.every((credit) => Math.abs(exactCredit(credit) - credit) < 1e-6)))
})
