import type { Claim } from '../claim.ts'
import { type Finding, reportOn } from './finding.ts'

const LEANING =
  /\b(this|these|those(?! (?:who|of|in|with|that|whose|\w+ed|responsible))|as (?:noted|mentioned|stated|described)|aforementioned|the (?:former|latter)|the country|above-mentioned)\b/i
const PRONOUN = /^(They|He|She|It|Such|But|And|Or|So|However|Also|Therefore|Thus|Moreover|Furthermore|There)\b/
const POSSESSIVE = /^(Its|Their|His|Her)\b/
/** "It was not until … that" and "There is" lean on nothing. */
const EXPLETIVE = /^(?:It|There) (?:is|was|are|were|will|would|may|might|could|can|seems|remains|has|took|takes)\b/

/** A statement is one sentence that can be understood alone. */
export function lintStatement(claim: Claim): Finding[] {
  const { statement } = claim
  const report = reportOn(claim)
  const say = (severity: Finding['severity'], code: string, message: string) =>
    report(severity, code, ['statement'], message)
  const leaning = LEANING.exec(statement)?.[0]
  const pronoun = EXPLETIVE.test(statement) ? undefined : PRONOUN.exec(statement)?.[0]
  const possessive = POSSESSIVE.exec(statement)?.[0]
  return [
    ...(/[.]["”’]?$/.test(statement) ? [] : [say('error', 'STATEMENT_STOP', 'End the statement with a full stop.')]),
    ...(/^["“‘$\p{Lu}\d]/u.test(statement)
      ? []
      : [say('error', 'STATEMENT_CAPITAL', 'Begin the statement with a capital letter.')]),
    ...(/\p{Ll}[.!?]["”’]? +\p{Lu}/u.test(statement)
      ? [say('error', 'TWO_SENTENCES', 'Make two claims of the two sentences, or join them.')]
      : []),
    ...(leaning ? [say('error', 'STATEMENT_LEANS', `"${leaning}" leans on other text: name what is meant.`)] : []),
    ...(pronoun
      ? [
          say(
            'error',
            'STATEMENT_PRONOUN',
            `A statement that starts with "${pronoun}" cannot be understood alone: name who or what.`,
          ),
        ]
      : []),
    ...(possessive ? [say('warning', 'STATEMENT_POSSESSIVE', `Name the owner before you write "${possessive}".`)] : []),
    ...(statement.split(/\s+/).length < 4
      ? [say('warning', 'STATEMENT_SHORT', 'Say it in a whole sentence of four words or more.')]
      : []),
  ]
}
