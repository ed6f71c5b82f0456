import { describe, expect, test } from 'vitest'
import { LEARNER_ROLES, may, roleOf } from './permissions.ts'

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

  test('only an administrator says what others may do', () => {
    const allowed = (['NOBODY', 'GUEST', ...LEARNER_ROLES] as const).filter((role) => may(role, 'SET_ROLES'))
    expect(allowed).toEqual(['ADMINISTRATOR'])
  })

  test('a guest is a guest, whatever role its row names', () => {
    expect(roleOf(null)).toBe('NOBODY')
    expect(roleOf({ role: 'ADMINISTRATOR', isGuest: true })).toBe('GUEST')
    expect(roleOf({ role: 'TRAINER', isGuest: false })).toBe('TRAINER')
  })
})
