import type { Actor, Claim, Corpus } from '../claim.ts'
import { type Finding, reportOn } from './finding.ts'

const AUXILIARY = /^(?:is|has|does|will|would|can|cannot|could|may|might|must|should|was|had|did)\b/
const ADVERB =
  /^(?:\w+ly|not|never|already|still|also|even|only|now|no longer|at best|in principle|so far|to some extent|apparently)\b,?\s*/
const END = /[.!?,;:]$/

/** Questions are put together from these phrases: each has a form that lets it stand in a sentence. */
export function lintPhrases(claim: Claim, { actors }: Corpus): Finding[] {
  const { motive, position, event } = claim
  const report = reportOn(claim)
  const findings: Finding[] = []
  const check = (isWrong: boolean, code: string, at: Finding['at'], message: string) => {
    if (isWrong) findings.push(report('error', code, at, message))
  }
  if (motive) {
    check(
      !/^to \p{Ll}/u.test(motive.aim),
      'AIM_FORM',
      ['motive', 'aim'],
      'An aim is a to-infinitive: "to show that …".',
    )
    check(END.test(motive.aim), 'AIM_END', ['motive', 'aim'], 'Remove the punctuation at the end.')
  }
  if (position) {
    const { issue, phrase, condition } = position
    const holder = actors.get(position.holder)
    const at = (field: string) => ['position', field]
    check(
      /^(?:to|that|whether|if|how|why)\b/.test(issue),
      'ISSUE_FORM',
      at('issue'),
      'An issue is a noun phrase: "direct military aid to Ukraine".',
    )
    check(END.test(issue), 'ISSUE_END', at('issue'), 'Remove the punctuation at the end.')
    check(
      !isThirdPerson(phrase),
      'PHRASE_FORM',
      at('phrase'),
      'Begin with a verb in the third person singular: "tolerates …", "is ready to …".',
    )
    check(END.test(phrase), 'PHRASE_END', at('phrase'), 'Remove the punctuation at the end.')
    check(
      holder !== undefined && names(phrase, holder),
      'PHRASE_NAMES_HOLDER',
      at('phrase'),
      `The phrase names its holder, which gives the answer away: leave ${holder?.name} out.`,
    )
    check(
      condition !== null && !/^(?:if|unless|once)\b/.test(condition),
      'CONDITION_FORM',
      at('condition'),
      'Begin a condition with "if", "unless" or "once".',
    )
    check(
      condition !== null && END.test(condition),
      'CONDITION_END',
      at('condition'),
      'Remove the punctuation at the end.',
    )
  }
  if (event !== null) {
    check(END.test(event), 'EVENT_END', ['event', 'phrase'], 'Remove the punctuation at the end.')
    check(
      /\b(?:1[6-9]|20)\d\d\b/.test(event),
      'EVENT_DATE',
      ['event', 'phrase'],
      'The phrase gives the date away: leave it to `period`.',
    )
  }
  return findings
}

function isThirdPerson(phrase: string): boolean {
  let rest = phrase
  while (ADVERB.test(rest)) rest = rest.replace(ADVERB, '')
  return AUXILIARY.test(rest) || /^\p{Ll}[\p{Ll}-]*s\b/u.test(rest)
}

/** Inside a longer name, as "Korea" in "North Korea", a name does not count. */
function names(phrase: string, { name, shortName }: Actor): boolean {
  return [name, shortName].some((each) =>
    new RegExp(`(?<!\\p{Lu}\\p{L}+ )\\b${RegExp.escape(each)}\\b`, 'u').test(phrase),
  )
}
