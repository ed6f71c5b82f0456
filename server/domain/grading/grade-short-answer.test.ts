import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ShortAnswerPrompt, ShortAnswerRubric } from '../quiz/item.ts'
import { COUNTRY_WORDS } from './country-names.ts'
import { gradeShortAnswer } from './grade-short-answer.ts'

const prompt: ShortAnswerPrompt = { kind: 'SHORT_ANSWER', stems: ['Fill in the name.'], before: '', after: '' }
const grade = (text: string, accepted: ShortAnswerRubric['accepted'], neverAccepted: readonly string[] = []) =>
  gradeShortAnswer(
    prompt,
    { kind: 'SHORT_ANSWER', key: accepted[0], explanation: `It is ${accepted[0]}.`, accepted, neverAccepted },
    { kind: 'SHORT_ANSWER', text },
  )

test('a spelling that was forgiven is shown as the report has it', () => {
  expect(grade('kwangmyung', ['Kwangmyong'])).toMatchObject({
    credit: 1,
    feedback: ['Right. It is Kwangmyong.', 'Your spelling was taken for “Kwangmyong”.'],
  })
})

test('another name is never taken for a spelling of the key, however near', () => {
  expect(grade('Kim Jong Il', ['Kim Jong Un'], ['Kim Jong Il'])).toMatchObject({ credit: 0 })
  expect(grade('Hwasong', ['Hwasung'], ['Hwasong'])).toMatchObject({ credit: 0 })
  expect(grade('Hwasungg', ['Hwasung'], ['Hwasong'])).toMatchObject({ credit: 1 })
})

test('a blank is asked for again, and a pasted paragraph too', () => {
  expect(grade(' … ', ['Kwangmyong'])).toMatchObject({ refused: 'EMPTY' })
  expect(grade('word '.repeat(60), ['Kwangmyong'])).toMatchObject({ refused: 'OUT_OF_RANGE' })
})

test('no country is taken for a spelling of another', () => {
  const names = [...COUNTRY_WORDS]
  for (const typed of names) {
    for (const meant of names) {
      if (typed !== meant) expect(grade(typed, [meant]), `${typed} for ${meant}`).toMatchObject({ credit: 0 })
    }
  }
})

const word = fc.stringMatching(/^[a-z]{5,12}$/).filter((each) => !COUNTRY_WORDS.has(each))

test('every accepted form earns everything, in any case, with any marks around it', () => {
  fc.assert(
    fc.property(word, word, (first, second) => {
      expect(grade(`“The ${second.toUpperCase()}!”`, [first, second])).toMatchObject({ credit: 1 })
    }),
  )
})

test('a digit is never forgiven', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 0, max: 99_999 }), (typed, meant) => {
      fc.pre(typed !== meant)
      expect(grade(`Resolution ${typed}`, [`Resolution ${meant}`])).toMatchObject({ credit: 0 })
    }),
  )
})
