import type { Claim } from '../claim.ts'
import { type Finding, reportOn } from './finding.ts'

/** A term is asked for by blanking it out: it has to stand in the statement, and its clue may not say it. */
export function lintTerms(claim: Claim): Finding[] {
  const report = reportOn(claim)
  const statement = claim.statement.toLowerCase()
  return claim.terms.flatMap(({ answer, accept, clue }, index) => {
    const at = (field: string) => ['terms', index, field]
    const given = [answer, ...accept].find((form) => holdsWords(clue, form))
    const isTwice = claim.terms.findIndex((term) => term.answer === answer) < index
    return [
      ...(statement.includes(answer.toLowerCase())
        ? []
        : [report('error', 'TERM_NOT_IN_STATEMENT', at('answer'), 'Write the term as it stands in the statement.')]),
      ...(given === undefined
        ? []
        : [report('error', 'CLUE_HOLDS_ANSWER', at('clue'), `The clue says "${given}": describe it in other words.`)]),
      ...(/[.!?]$/.test(clue)
        ? [report('error', 'CLUE_END', at('clue'), 'A clue is a noun phrase: remove the punctuation at its end.')]
        : []),
      ...(accept.includes(answer)
        ? [
            report(
              'warning',
              'ACCEPT_REPEATS',
              at('accept'),
              'The answer counts as right by itself: remove it from `accept`.',
            ),
          ]
        : []),
      ...(isTwice ? [report('error', 'TERM_TWICE', at('answer'), 'This term stands here twice: remove one.')] : []),
    ]
  })
}

function holdsWords(text: string, words: string): boolean {
  return new RegExp(`(?<!\\p{L})${RegExp.escape(words)}(?!\\p{L})`, 'iu').test(text)
}
