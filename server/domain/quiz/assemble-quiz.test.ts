import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assembleQuiz, COMMON_SEED } from './assemble-quiz.ts'
import { type Blueprint, isDue } from './assembly/blueprint.ts'
import { type Candidate, toCandidate, UNMET } from './assembly/candidate.ts'
import { generateItems } from './generate-items.ts'
import { arbitraryCandidates } from './testing/arbitrary-candidate.ts'
import { sampleCorpus } from './testing/sample-corpus.ts'

const NOW = 500
const arbitraryBlueprint = fc.record({
  mode: fc.constantFrom('PRACTICE' as const, 'EXAM' as const, 'REVIEW' as const),
  length: fc.integer({ min: 1, max: 12 }),
})

const bank: Candidate[] = generateItems(sampleCorpus).map((item) => ({
  ...toCandidate(item),
  itemId: item.key,
  sections: ['straits'],
  repeatedClaims: [],
  ...UNMET,
}))

function assemble(candidates: readonly Candidate[], blueprint: Blueprint, seed = 'seed') {
  const quiz = assembleQuiz({ candidates, blueprint, seed, now: NOW })
  const byId = new Map(candidates.map((candidate) => [candidate.itemId, candidate]))
  const chosen = 'items' in quiz ? quiz.items.flatMap((item) => byId.get(item.itemId) ?? []) : []
  return { quiz, chosen }
}

test('the same candidates in any order, blueprint and seed give the same quiz', () => {
  const shuffledToo = arbitraryCandidates.chain((candidates) =>
    fc.tuple(fc.constant(candidates), fc.shuffledSubarray(candidates, { minLength: candidates.length })),
  )
  fc.assert(
    fc.property(shuffledToo, arbitraryBlueprint, fc.string(), ([candidates, shuffled], blueprint, seed) => {
      expect(assemble(shuffled, blueprint, seed).quiz).toEqual(assemble(candidates, blueprint, seed).quiz)
    }),
  )
})

test('no item of a quiz gives another away', () => {
  fc.assert(
    fc.property(arbitraryCandidates, arbitraryBlueprint, (candidates, blueprint) => {
      const { chosen } = assemble(candidates, blueprint)
      for (const one of chosen) {
        for (const other of chosen) {
          if (one === other) continue
          expect(other.keyClaims).not.toContain(one.claim)
          expect([...other.lureClaims, ...other.repeatedClaims]).not.toContain(one.claim)
        }
      }
    }),
  )
})

test('what an unfinished exam asks is asked nowhere else', () => {
  fc.assert(
    fc.property(arbitraryCandidates, arbitraryBlueprint, (candidates, blueprint) => {
      for (const item of assemble(candidates, blueprint).chosen) expect(item.isInExam).toBe(false)
    }),
  )
})

test('what is said to be available can be had', () => {
  fc.assert(
    fc.property(arbitraryCandidates, arbitraryBlueprint, (candidates, blueprint) => {
      const { quiz } = assemble(candidates, blueprint)
      if (!('notEnough' in quiz) || quiz.notEnough.available === 0) return
      const fewer = assemble(candidates, { ...blueprint, length: quiz.notEnough.available })
      expect(fewer.quiz).toHaveProperty('items')
    }),
  )
})

test('as many questions as the common seed gives can be had with every seed', () => {
  fc.assert(
    fc.property(arbitraryCandidates, arbitraryBlueprint, fc.string(), (candidates, blueprint, seed) => {
      const { quiz } = assemble(candidates, blueprint, COMMON_SEED)
      const length = 'items' in quiz ? blueprint.length : quiz.notEnough.available
      if (length > 0) expect(assemble(candidates, { ...blueprint, length }, seed).chosen).toHaveLength(length)
    }),
  )
})

test('a review asks for what is due, confident errors first, then for what is new, and for nothing else', () => {
  fc.assert(
    fc.property(arbitraryCandidates, fc.integer({ min: 1, max: 8 }), (candidates, length) => {
      const { chosen, quiz } = assemble(candidates, { mode: 'REVIEW', length })
      if (!candidates.some((candidate) => isDue(candidate, NOW) && !candidate.isInExam))
        expect(quiz).toMatchObject({ notEnough: { available: 0 } })
      const ranks = chosen.map((item) =>
        isDue(item, NOW) ? (item.confidentError > 0 ? 0 : 1) : item.seenAt === null ? 2 : 3,
      )
      expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
      expect(ranks).not.toContain(3)
    }),
  )
})

test('nothing is due on a day on which its claim was met in another item', () => {
  const [item] = bank
  if (!item) throw new Error('The sample corpus has items')
  const met = { ...item, dueAt: 400, seenAt: 300, siblingSeenAt: 350 }
  expect(assemble([met], { mode: 'REVIEW', length: 1 }).quiz).toHaveProperty('notEnough')
  expect(assemble([{ ...met, siblingSeenAt: NOW - 86_400_000 }], { mode: 'REVIEW', length: 1 }).chosen).toHaveLength(1)
})

test('what is due comes before what is new, and what is new before what was seen', () => {
  const [first, second, third] = ['sailors:basis:0', 'pilots:basis:0', 'dockers:basis:0']
  const trio = bank
    .filter((candidate) => [first, second, third].includes(candidate.key))
    .map((candidate) => ({
      ...candidate,
      dueAt: candidate.key === first ? 400 : null,
      seenAt: candidate.key === second ? null : 300,
    }))
  const keys = (length: number) => new Set(assemble(trio, { mode: 'PRACTICE', length }).chosen.map((item) => item.key))
  expect(keys(1)).toEqual(new Set([first]))
  expect(keys(2)).toEqual(new Set([first, second]))
})

test('motives, figures and positions make up most of a quiz', () => {
  const { chosen } = assemble(bank, { mode: 'PRACTICE', length: 10 })
  const first = chosen.filter((item) => ['MOTIVE', 'FIGURE', 'POSITION'].includes(item.topic))
  expect(first.length).toBeGreaterThanOrEqual(6)
})

test('no template and no kind takes over a quiz', () => {
  const { chosen } = assemble(bank, { mode: 'PRACTICE', length: 10 })
  const most = (name: 'template' | 'kind') =>
    Math.max(...chosen.map((item) => chosen.filter((other) => other[name] === item[name]).length))
  expect(most('template')).toBeLessThanOrEqual(2)
  expect(most('kind')).toBeLessThanOrEqual(6)
})

test('a country that is asked for is the only one asked about', () => {
  const { chosen } = assemble(bank, { mode: 'PRACTICE', length: 3, countries: ['ostia'] })
  expect(chosen).toHaveLength(3)
  for (const item of chosen) expect(item.countries).toContain('ostia')
})

test('claims that are named one by one are the only ones asked about', () => {
  const claims = ['quiet-border', 'pilot-fees']
  const { chosen } = assemble(bank, { mode: 'PRACTICE', length: 2, claims })
  expect(chosen.map(({ claim }) => claim).toSorted()).toEqual(claims.toSorted())
})

test('another seed gives another quiz', () => {
  const keys = (seed: string) => assemble(bank, { mode: 'PRACTICE', length: 8 }, seed).chosen.map((item) => item.key)
  expect(keys('one')).not.toEqual(keys('two'))
})

test('a quiz that cannot be filled says what would fit', () => {
  const { quiz } = assemble(bank, { mode: 'PRACTICE', length: 50, topics: ['LEGAL'] })
  expect(quiz).toEqual({
    notEnough: {
      available: 0,
      requested: 50,
      message: 'No question fits this choice. Choose more topics.',
    },
  })
})

test('a quiz that cannot be filled for want of what exams ask says so', () => {
  const shortage = (free: number, blueprint: Blueprint) =>
    assemble(
      bank.map((candidate, place) => ({ ...candidate, isInExam: place >= free })),
      blueprint,
    ).quiz
  expect(shortage(0, { mode: 'PRACTICE', length: 5 })).toMatchObject({
    notEnough: {
      available: 0,
      message: `No question fits this choice. ${bank.length} more wait in an exam you have not finished. Finish the exam.`,
    },
  })
  expect(
    shortage(1, { mode: 'PRACTICE', length: 5, templates: bank.slice(0, 2).map(({ template }) => template) }),
  ).toMatchObject({
    notEnough: {
      available: 1,
      message: expect.stringMatching(
        /^1 question fits .* Ask for 1, or choose more templates, or finish the exam\.$/,
      ) as string,
    },
  })
})
