import { expect, test } from 'vitest'
import { readProblem } from './problem.ts'

const answer = (status: number, body: object = {}, headers = {}) =>
  Promise.resolve(new Response(JSON.stringify(body), { status, headers }))

test('a form that was taken has no problem', async () => {
  expect(await readProblem(answer(200))).toBeNull()
})

test('a refusal says which field to mend', async () => {
  expect(await readProblem(answer(400, { code: 'PASSWORD_TOO_SHORT' }))).toEqual({
    field: 'new-password',
    message: 'The password needs at least 10 characters. Make it longer.',
  })
})

test('too many attempts say how long to wait', async () => {
  const problem = await readProblem(answer(429, {}, { 'x-retry-after': '1' }))
  expect(problem?.message).toBe('That was too often in a short time. Try again in 1 second.')
})

test('whatever else happens is said in words', async () => {
  expect((await readProblem(Promise.reject(new TypeError('failed'))))?.message).toContain('cannot be reached')
  expect((await readProblem(answer(503)))?.message).toContain('cannot be reached')
  expect((await readProblem(answer(500)))?.message).toContain('Something went wrong')
  expect((await readProblem(answer(401)))?.message).toContain('Sign in again')
})
