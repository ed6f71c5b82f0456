/** Why a form was not taken, in words, and the field to mend. */
export interface Problem {
  readonly message: string
  /** Name of the field; null for the form as a whole. */
  readonly field: string | null
}

const knownProblems = (): Record<string, Problem> => ({
  INVALID_EMAIL_OR_PASSWORD: {
    field: null,
    message: 'This address and password do not go together. Check both, or sign up if you are new.',
  },
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: {
    field: 'email',
    message: 'Somebody has signed up with this address. If it was you, sign in instead.',
  },
  VALIDATION_ERROR: { field: 'email', message: 'This is not an e-mail address. It needs an @, as in ada@example.org.' },
  INVALID_EMAIL: { field: 'email', message: 'This is not an e-mail address. It needs an @, as in ada@example.org.' },
  PASSWORD_TOO_SHORT: { field: 'new-password', message: 'The password needs at least 10 characters. Make it longer.' },
  PASSWORD_TOO_LONG: { field: 'new-password', message: 'The password has at most 200 characters. Make it shorter.' },
  PASSWORD_TOO_EASY: {
    field: 'new-password',
    message:
      'This password is easy to guess: it is a common one, a row or repeat of signs, a date, or your own name. Take three or four words that have nothing to do with each other.',
  },
  INVALID_PASSWORD: { field: 'current-password', message: 'This is not your password. Type it again.' },
  PASSWORD_REQUIRED: { field: 'current-password', message: 'Type your password, so that nobody else can do this.' },
  INVALID_NAME: { field: 'name', message: 'A name has 1 to 80 characters.' },
  INVALID_TOKEN: { field: null, message: 'This link has been used, or it has ended. Ask for a new one.' },
  SESSION_NOT_FRESH: { field: null, message: 'Sign out and in again first, so that nobody else can do this.' },
  UNAUTHORIZED: { field: null, message: 'You are not signed in any more. Sign in again.' },
  TOO_MANY_GUESSES: {
    field: null,
    message: 'There were too many wrong passwords for this address. Wait a quarter of an hour, then try again.',
  },
})

const lost = (): Problem => ({
  field: null,
  message: 'The server cannot be reached. Check your connection and try again.',
})

/** What an answer of the server's means to whoever filled in the form; null when it was taken. */
export async function readProblem(answer: Promise<Response>): Promise<Problem | null> {
  const response = await answer.catch(() => null)
  if (!response || response.status >= 502) return lost()
  if (response.ok) return null
  const { code } = (await response.json().catch(() => ({}))) as { code?: string }
  const problem = knownProblems()[code ?? '']
  if (problem) return problem
  if (response.status === 401) return knownProblems().UNAUTHORIZED ?? lost()
  if (response.status === 429) return { field: null, message: waitFor(response.headers.get('x-retry-after')) }
  return { field: null, message: `Something went wrong on our side (${response.status}). Try again in a moment.` }
}

function waitFor(seconds: string | null): string {
  const count = Math.max(1, Number(seconds) || 60)
  return `That was too often in a short time. Try again in ${count} second${count === 1 ? '' : 's'}.`
}
