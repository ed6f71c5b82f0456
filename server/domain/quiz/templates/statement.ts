import type { Topic } from '../../claims/vocabulary.ts'
import { buildChoice } from '../build-choice.ts'
import { countriesOfClaim } from '../countries-of-claim.ts'
import { findActor } from '../find-actor.ts'
import { statementLures } from '../lures/statement-lures.ts'
import { mentionsFamily } from '../mentions-actor.ts'
import { nameActor } from '../phrase-actor.ts'
import { pickDistractors } from '../pick-distractors.ts'
import type { Template } from '../template.ts'

/** Topics that have no template of their own. */
const ASKED: ReadonlySet<Topic> = new Set(['RISK', 'CAPABILITY', 'LEGAL', 'HISTORY'])

/** "Which of these does the report say about Russia?" among altered sentences about Russia. */
export const statement: Template = {
  name: 'statement',
  version: 1,
  title: 'What the report says about a country',
  kind: 'CHOICE',
  topic: null,
  make(claim, index) {
    const [topic] = claim.topics
    const [country] = countriesOfClaim(claim, index.corpus, 'SUBJECT')
    if (!topic || !ASKED.has(topic) || !country || !mentionsFamily(claim.statement, country, index.corpus)) return []
    const key = { text: claim.statement, claim: claim.slug, confusion: null }
    const lures = pickDistractors(key, statementLures(claim, country, index), `${claim.slug} statement`)
    if (!lures) return []
    const name = nameActor(findActor(index.corpus, country))
    const stems = [
      `Which of these does the report say about ${name}?`,
      `All but one of these sentences about ${name} were altered. Which one does the report bear out?`,
      `Which of these statements about ${name} does the report make?`,
    ] as const
    return [buildChoice({ stems: [...stems], key, lures, explanation: claim.statement, keyClaim: claim.slug })]
  },
}
