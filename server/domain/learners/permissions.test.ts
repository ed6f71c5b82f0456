import { describe, expect, test } from 'vitest'
import { type Action, API_KEY_SCOPES, LEARNER_ROLES, may, roleOf } from './permissions.ts'

const ACTIONS: readonly Action[] = [
  ...(['READ_CORPUS', 'PREVIEW_BLUEPRINT', 'START_QUIZ', 'READ_OWN_RESULTS', 'USE_OWN_QUIZZES'] as const),
  ...(['SEE_ITEM_ANALYSIS', 'MANAGE_OWN_ACCOUNT', 'MANAGE_OWN_KEYS', 'SET_ROLES'] as const),
]

describe('who may do what', () => {
  test('everybody reads the corpus and may begin', () => {
    for (const role of ['NOBODY', 'GUEST', ...LEARNER_ROLES] as const) {
      expect(may(role, 'READ_CORPUS')).toBe(true)
      expect(may(role, 'PREVIEW_BLUEPRINT')).toBe(true)
      expect(may(role, 'START_QUIZ')).toBe(true)
    }
  })

  test('only somebody with a session has quizzes to go on with', () => {
    expect(may('NOBODY', 'USE_OWN_QUIZZES')).toBe(false)
    for (const role of ['GUEST', ...LEARNER_ROLES] as const) expect(may(role, 'USE_OWN_QUIZZES')).toBe(true)
  })

  test('a key reads, and does nothing else, whoever it belongs to', () => {
    const reading: readonly Action[] = ['READ_CORPUS', 'PREVIEW_BLUEPRINT', 'READ_OWN_RESULTS']
    for (const scope of API_KEY_SCOPES) {
      for (const action of ACTIONS) {
        if (may(`${scope}_KEY`, action)) expect(reading).toContain(action)
      }
    }
    expect(may('CLAIMS_KEY', 'READ_OWN_RESULTS')).toBe(false)
    expect(may('OWN_RESULTS_KEY', 'READ_OWN_RESULTS')).toBe(true)
  })

  test('a guest, who can be nobody again tomorrow, makes no keys', () => {
    expect(may('GUEST', 'MANAGE_OWN_KEYS')).toBe(false)
    for (const role of LEARNER_ROLES) expect(may(role, 'MANAGE_OWN_KEYS')).toBe(true)
  })

  test('only an administrator says what others may do', () => {
    const allowed = (['NOBODY', 'GUEST', ...LEARNER_ROLES] as const).filter((role) => may(role, 'SET_ROLES'))
    expect(allowed).toEqual(['ADMINISTRATOR'])
  })

  test('a guest is a guest, whatever role its row names', () => {
    expect(roleOf(null)).toBe('NOBODY')
    expect(roleOf({ role: 'ADMINISTRATOR', isGuest: true, keyScope: null })).toBe('GUEST')
    expect(roleOf({ role: 'TRAINER', isGuest: false, keyScope: null })).toBe('TRAINER')
  })

  test('a key is a key, whatever its owner may do', () => {
    expect(roleOf({ role: 'ADMINISTRATOR', isGuest: false, keyScope: 'CLAIMS' })).toBe('CLAIMS_KEY')
    expect(roleOf({ role: 'TRAINER', isGuest: false, keyScope: 'OWN_RESULTS' })).toBe('OWN_RESULTS_KEY')
  })
})
