import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MatchingPrompt, MatchingRubric } from '../quiz/item.ts'
import { gradeMatching } from './grade-matching.ts'

const places = [0, 1, 2, 3]
const prompt: MatchingPrompt = {
  kind: 'MATCHING',
  stems: ['Match the countries with their positions.'],
  lefts: places.map((place) => ({ id: `l${place}`, text: `Country ${place}` })),
  rights: places.map((place) => ({ id: `r${place}`, text: `position ${place}` })),
}
const rubric: MatchingRubric = {
  kind: 'MATCHING',
  key: 'Each country with its own position',
  explanation: 'The report gives each country its own position.',
  pairs: places.map((place) => ({ leftId: `l${place}`, rightId: `r${place}`, claim: `claim-${place}` })),
}
/** `rights[n]` is matched with the n-th left part; null leaves it open. */
const grade = (rights: readonly (number | null)[]) =>
  gradeMatching(prompt, rubric, {
    kind: 'MATCHING',
    matches: rights.flatMap((right, left) => (right === null ? [] : [{ leftId: `l${left}`, rightId: `r${right}` }])),
  })

test.each([
  [[0, 1, 2, 3], 1],
  [[0, 1, 2, null], 0.75],
  [[0, 1, 3, 2], 0],
  [[0, null, null, null], 0.25],
  [[0, 2, null, null], 0],
  [[1, 2, 3, 0], 0],
])('matches %j earn %d: right pairs minus wrong ones', (rights, credit) => {
  expect(grade(rights)).toMatchObject({ credit })
})

test('each wrong pair is put right in its part, and the key ends the feedback', () => {
  expect(grade([0, 1, 3, null])).toMatchObject({
    parts: [
      { id: 'l0', correct: true, message: null },
      { id: 'l1', correct: true, message: null },
      { id: 'l2', correct: false, message: 'To “Country 2” belongs “position 2”.' },
      { id: 'l3', correct: false, message: 'To “Country 3” belongs “position 3”.' },
    ],
    feedback: [
      'Partly right. The report gives each country its own position.',
      'You matched 2 of the 4 pairs right and 1 wrong.',
      'A wrong one takes off what a right one earns.',
      'The answer: Each country with its own position.',
    ],
  })
})

test('nothing, unknown parts and parts matched twice are refused', () => {
  const send = (...pairs: (readonly [string, string])[]) =>
    gradeMatching(prompt, rubric, {
      kind: 'MATCHING',
      matches: pairs.map(([leftId, rightId]) => ({ leftId, rightId })),
    })
  expect(send()).toMatchObject({ refused: 'EMPTY' })
  expect(send(['l0', 'r9'])).toMatchObject({ refused: 'UNKNOWN_OPTION' })
  expect(send(['l0', 'r0'], ['l0', 'r1'])).toMatchObject({ refused: 'REPEATED_OPTION' })
  expect(send(['l0', 'r0'], ['l1', 'r0'])).toMatchObject({ refused: 'REPEATED_OPTION' })
})

test('credit stays within 0–1, and to leave a pair open never costs', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(places, { minLength: 4 }), fc.nat(3), (rights, open) => {
      const [full, partial] = [grade(rights), grade(rights.map((right, left) => (left === open ? null : right)))]
      if ('refused' in full || 'refused' in partial) throw new Error('refused')
      expect(full.credit).toBeGreaterThanOrEqual(0)
      expect(full.credit).toBeLessThanOrEqual(1)
      if (rights[open] !== open) expect(partial.credit).toBeGreaterThanOrEqual(full.credit)
    }),
  )
})
