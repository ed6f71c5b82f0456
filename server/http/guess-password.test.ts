import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isEasyToGuess } from './guess-password.ts'

const ABOUT = ['Ada Lovelace', 'ada.byron@example.org']

test.each([
  ['aaaaaaaaaaaa', 'one character again and again'],
  ['abcabcabcabc', 'a few characters again and again'],
  ['password1234', 'a common password with a number behind it'],
  ['P@ssw0rd1234', 'a common password with signs for letters'],
  ['1234567890', 'digits in a row'],
  ['qwertyuiop', 'keys in a row'],
  ['24.12.1985', 'a date'],
  ['lovelace1234', 'the own name with a number behind it'],
  ['ada.byron@example.org', 'the own address'],
  ['byron1234567', 'a word of the own address with a number behind it'],
  ['debrief2026', 'the name of the service'],
  ['ｐａｓｓｗｏｒｄ１２３４', 'a common password in wide letters'],
])('%s is easy to guess: %s', (password) => expect(isEasyToGuess(password, ABOUT)).toBe(true))

test.each([
  'correct horse battery',
  'the sea is cold',
  'blaue Häuser am Fluss',
  'море и старый дом',
  '他们去年冬天看见海了吧',
  'jdsK28sla!',
])('%s is not', (password) => expect(isEasyToGuess(password, ABOUT)).toBe(false))

test('a name of one letter does not make other passwords easy', () => {
  expect(isEasyToGuess('correct horse battery', ['C', 'c@example.org'])).toBe(false)
})

test('whatever somebody types, there is an answer', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(fc.string(), { maxLength: 3 }),
      (text, about) => {
        expect(typeof isEasyToGuess(text, about)).toBe('boolean')
      },
    ),
    { numRuns: 40 },
  )
})
