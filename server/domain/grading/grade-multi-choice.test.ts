import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MultiChoicePrompt, MultiChoiceRubric } from '../quiz/item.ts'
import { gradeMultiChoice } from './grade-multi-choice.ts'

const ids = ['a', 'b', 'c', 'd', 'e']
const prompt: MultiChoicePrompt = {
  kind: 'MULTI_CHOICE',
  stems: ['Which of these does the report name?'],
  options: ids.map((id) => ({ id, text: `Option ${id}` })),
}
const rubric: MultiChoiceRubric = {
  kind: 'MULTI_CHOICE',
  key: 'Option a; Option b; Option c',
  explanation: 'The report names the first three.',
  keyIds: ['a', 'b', 'c'],
  sources: ids.map((optionId) => ({
    optionId,
    claim: null,
    confusion: optionId === 'd' ? 'The fourth is another matter.' : null,
  })),
}
const grade = (choices: readonly string[]) => gradeMultiChoice(prompt, rubric, { kind: 'MULTI_CHOICE', choices })

test.each([
  [['a', 'b', 'c'], 1],
  [['a', 'b'], 2 / 3],
  [['a', 'b', 'd'], 1 / 3],
  [['a', 'b', 'c', 'd'], 2 / 3],
  [['a', 'd'], 0],
  [['d', 'e'], 0],
])('picks %j earn %d: right ones minus wrong ones', (choices, credit) => {
  expect(grade(choices)).toMatchObject({ credit: expect.closeTo(credit) })
})

test('feedback counts, clears up the confusion and ends on the key', () => {
  expect(grade(['a', 'd'])).toMatchObject({
    feedback: [
      'Not right. The report names the first three.',
      'You picked 1 of the 3 right options and 1 wrong.',
      'A wrong one takes off what a right one earns.',
      'You picked “Option d”. The fourth is another matter.',
      'The answer: Option a; Option b; Option c.',
    ],
  })
})

test('no picks and picks of another question are refused', () => {
  expect(grade([])).toMatchObject({ refused: 'EMPTY' })
  expect(grade(['a', 'z'])).toMatchObject({ refused: 'UNKNOWN_OPTION' })
})

test('neither the order of picks nor a pick sent twice makes a difference', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(ids, { minLength: 1 }), (picks) => {
      expect(grade([...picks, ...picks.toReversed()])).toEqual(grade(picks.toSorted()))
    }),
  )
})

test('credit stays within 0–1, and a further wrong pick never adds to it', () => {
  fc.assert(
    fc.property(fc.subarray(['a', 'b', 'c', 'd'], { minLength: 1 }), (chosen) => {
      const [before, after] = [grade(chosen), grade([...chosen, 'e'])]
      if ('refused' in before || 'refused' in after) throw new Error('refused')
      expect(before.credit).toBeGreaterThanOrEqual(after.credit)
      expect(after.credit).toBeGreaterThanOrEqual(0)
      expect(before.credit).toBeLessThanOrEqual(1)
    }),
  )
})
