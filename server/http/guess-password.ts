import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'

/** Ten guesses in a quarter of an hour (account-rules.ts) come to a third of this in a year. */
const FEWEST_GUESSES = 1e6

/** What is hard to guess is so within this many characters; the estimate of a longer password takes ever more time. */
const LOOKED_AT = 64

/** Known to whoever tries a password here. */
const OF_THE_SERVICE = ['debrief']

let estimator: ZxcvbnFactory | undefined

/**
 * Whether a password is among the first that somebody would try: a common one, a row of keys, the same again and again,
 * a date, or the person's own name or address with a number behind it (NIST SP 800-63B-4, 3.1.1.2).
 * @param about  what is known about the person, such as name and e-mail address
 */
export function isEasyToGuess(password: string, about: readonly string[] = []): boolean {
  // Unpacking the 50,000 common passwords takes a tenth of a second: not before they are needed.
  estimator ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs, maxLength: LOOKED_AT })
  const words = about.flatMap((text) => [text, ...(text.match(/[\p{L}\p{N}]+/gu) ?? [])])
  return estimator.check(password.normalize('NFKC'), [...words, ...OF_THE_SERVICE]).guesses < FEWEST_GUESSES
}
