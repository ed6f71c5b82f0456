import fc from 'fast-check'
import { expect, test } from 'vitest'
import { faultOf } from './check-text.ts'

const text = fc.string({ unit: 'grapheme' }).map((each) => each.replaceAll('\0', ''))
const small = { depthSize: 'small', maxDepth: 10 } as const
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(small, text, fc.integer(), fc.constant(null), tie('list'), tie('object')),
  list: fc.array(tie('value'), { maxLength: 5 }),
  object: fc.dictionary(fc.string(), tie('value'), { maxKeys: 5 }),
}))
const bad = fc.constantFrom('\0', 'a\0b', '\ud800', 'a\udc00b', '\udc00\ud800')
/** Ways from the root to a place inside: names and positions. */
const way = fc.array(fc.oneof(fc.constant('name'), fc.constant(0)), { maxLength: 15 })

const at = (place: readonly (string | number)[], inner: unknown) =>
  place.reduceRight((held, step) => (step === 0 ? [held] : { [step]: held }), inner)

test('honest values pass', () => {
  fc.assert(fc.property(value, (each) => faultOf(each) === null))
})

test('text that cannot be stored is found wherever it stands', () => {
  fc.assert(
    fc.property(way, bad, value, (place, found, beside) => {
      expect(faultOf([beside, at(place, found)])?.code).toBe('INVALID_TEXT')
    }),
  )
})

test('whole surrogate pairs are text', () => {
  expect(faultOf({ statement: '🛰️ 한글' })).toBeNull()
})

test('a value deeper or wider than any input is refused without being walked to its end', () => {
  const deep = at(Array<string>(100_000).fill('not'), {})
  expect(faultOf(deep)?.code).toBe('VALUES_TOO_DEEP')
  expect(faultOf({ in: Array(100_000).fill('RISK') })?.code).toBe('TOO_MANY_VALUES')
})
