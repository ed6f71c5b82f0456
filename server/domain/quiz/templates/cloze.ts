import type { Term } from '../../claims/claim.ts'
import type { ClaimIndex } from '../claim-index.ts'
import { containsWords, namesOf } from '../mentions-actor.ts'
import type { Template } from '../template.ts'

/** The claim with a name or term left out, and a clue to it. */
export const cloze: Template = {
  name: 'cloze',
  version: 1,
  title: 'Name or term left out',
  kind: 'SHORT_ANSWER',
  topic: null,
  make(claim, index) {
    return claim.terms.flatMap((term) => {
      const cut = cutOut(claim.statement, term)
      if (!cut) return []
      const accepted: [string, ...string[]] = [term.answer, ...term.accept]
      return [
        {
          prompt: {
            kind: 'SHORT_ANSWER',
            stems: [`Fill in the blank: ${term.clue}.`, `Which name or term is missing? It is ${term.clue}.`],
            ...cut,
          },
          rubric: {
            kind: 'SHORT_ANSWER',
            key: term.answer,
            explanation: claim.statement,
            accepted,
            neverAccepted: otherNames(accepted, index),
          },
          keyClaims: [claim.slug],
          lureClaims: [],
        },
      ]
    })
  },
}

/** An abbreviation in brackets goes with the term it stands for; a second mention would give the answer away. */
function cutOut(statement: string, { answer, accept }: Term): { before: string; after: string } | null {
  const at = statement.toLowerCase().indexOf(answer.toLowerCase())
  if (at < 0) return null
  const before = statement.slice(0, at)
  const rest = statement.slice(at + answer.length)
  const bracket = accept.map((form) => ` (${form})`).find((form) => rest.startsWith(form)) ?? ''
  const after = rest.slice(bracket.length)
  const isWhole = !/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after)
  const left = `${before} ${after}`
  return isWhole && ![answer, ...accept].some((form) => containsWords(left, form)) ? { before, after } : null
}

/** Where an actor is asked for, no other actor's name may pass as a misspelling of it. */
function otherNames(accepted: readonly string[], index: ClaimIndex): string[] {
  const actors = [...index.corpus.actors.values()]
  const asked = actors.find((actor) => namesOf(actor).some((name) => accepted.includes(name)))
  if (!asked) return []
  return actors
    .filter((actor) => actor !== asked && actor.kind === asked.kind)
    .flatMap((actor) => [actor.name, ...actor.aliases])
}
