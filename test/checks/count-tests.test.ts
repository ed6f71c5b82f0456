import { expect, test } from 'vitest'
import { countTests } from './count-tests.ts'

const file = { status: 'passed', assertionResults: ['a test'] }

test('tests that passed are counted', () => {
  expect(countTests({ numPassedTests: 3, numTotalTests: 3, testResults: [file] }, true)).toEqual({
    passed: 3,
    failed: 0,
  })
})

test('a skipped test has not passed', () => {
  expect(countTests({ numPassedTests: 3, numTotalTests: 4, testResults: [file] }, true)).toEqual({
    passed: 3,
    failed: 1,
  })
})

test('a file that cannot be loaded is a failure, although none of its tests are known', () => {
  const broken = { status: 'failed', assertionResults: [] }
  expect(countTests({ numPassedTests: 3, numTotalTests: 3, testResults: [file, broken] }, false)).toEqual({
    passed: 3,
    failed: 1,
  })
})

test('a run that ends badly has failed, whatever its tests say', () => {
  expect(countTests({ numPassedTests: 3, numTotalTests: 3, testResults: [file] }, false)).toEqual({
    passed: 3,
    failed: 1,
  })
  expect(countTests(undefined, false)).toEqual({ passed: 0, failed: 1 })
})
