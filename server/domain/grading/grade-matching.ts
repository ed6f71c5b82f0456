import type { MatchingPrompt, MatchingRubric, Option, Response } from '../quiz/item.ts'
import { composeFeedback, WRONG_COSTS } from './compose-feedback.ts'
import type { GradedPart, GradeOutcome, Refusal } from './grade.ts'
import { judgeCredit } from './judge-credit.ts'
import { refuse } from './refuse.ts'

type MatchingResponse = Extract<Response, { kind: 'MATCHING' }>

/**
 * Credit is the number of right pairs minus the number of wrong pairs, as a share of all pairs, and never below 0.
 * A left part without a match earns nothing and costs nothing: to leave it open is better than to guess.
 * Each part's message puts its pair right; the feedback has the key as a whole.
 */
export function gradeMatching(
  prompt: MatchingPrompt,
  rubric: MatchingRubric,
  response: MatchingResponse,
): GradeOutcome {
  const refusal = checkMatches(prompt, response)
  if (refusal) return refusal
  const keyOf = new Map(rubric.pairs.map((pair) => [pair.leftId, pair.rightId]))
  const matchOf = new Map(response.matches.map((match) => [match.leftId, match.rightId]))
  const parts = prompt.lefts.map(({ id, text }): GradedPart => {
    const correct = matchOf.get(id) === keyOf.get(id)
    const belongs = textOf(prompt.rights, keyOf.get(id))
    return { id, correct, message: correct || belongs === null ? null : `To “${text}” belongs “${belongs}”.` }
  })
  const right = parts.filter((part) => part.correct).length
  const wrong = response.matches.length - right
  const credit = Math.max(0, (right - wrong) / rubric.pairs.length)
  const verdict = judgeCredit(credit)
  const wrongly = wrong > 0 ? ` and ${wrong} wrong` : ''
  const count = `You matched ${right} of the ${rubric.pairs.length} pairs right${wrongly}.`
  const remarks = verdict === 'CORRECT' ? [] : [count, ...(right > 0 && wrong > 0 ? [WRONG_COSTS] : [])]
  return { credit, verdict, parts, ...composeFeedback(verdict, rubric, remarks) }
}

function checkMatches({ lefts, rights }: MatchingPrompt, { matches }: MatchingResponse): Refusal | null {
  if (matches.length === 0) return refuse('EMPTY', 'Match at least one pair.')
  if (matches.some(({ leftId, rightId }) => textOf(lefts, leftId) === null || textOf(rights, rightId) === null)) {
    return refuse('UNKNOWN_OPTION', 'A pair names a part that is not of this question. Match the parts shown.')
  }
  const distinct = (ids: readonly string[]) => new Set(ids).size === ids.length
  if (!distinct(matches.map(({ leftId }) => leftId)) || !distinct(matches.map(({ rightId }) => rightId))) {
    return refuse(
      'REPEATED_OPTION',
      'A part is matched twice. Each left part takes one right part and the other way round.',
    )
  }
  return null
}

function textOf(options: readonly Option[], id: string | undefined): string | null {
  return options.find((option) => option.id === id)?.text ?? null
}
