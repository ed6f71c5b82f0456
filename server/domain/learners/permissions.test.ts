import { describe, expect, test } from 'vitest'
import { type Action, API_KEY_SCOPES, LEARNER_ROLES, may, roleOf } from './permissions.ts'

/** Every action, and whether it only reads what is public or one's own. */
const actions: Record<Action, boolean> = {
  READ_CORPUS: true,
  PREVIEW_BLUEPRINT: true,
  READ_OWN_RESULTS: true,
  START_QUIZ: false,
  USE_OWN_QUIZZES: false,
  SEE_ITEM_ANALYSIS: false,
  SEE_SQL: false,
  MANAGE_OWN_ACCOUNT: false,
  MANAGE_OWN_KEYS: false,
  SET_ROLES: false,
}

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
    for (const [action, isReading] of Object.entries(actions))
      for (const scope of API_KEY_SCOPES) expect(may(`${scope}_KEY`, action as Action) && !isReading).toBe(false)
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
