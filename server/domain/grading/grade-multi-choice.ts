import type { MultiChoicePrompt, MultiChoiceRubric, Response } from '../quiz/item.ts'
import { composeFeedback, WRONG_COSTS } from './compose-feedback.ts'
import { findConfusion, nameConfusion } from './find-confusion.ts'
import type { GradedPart, GradeOutcome } from './grade.ts'
import { judgeCredit } from './judge-credit.ts'
import { refuse } from './refuse.ts'

/**
 * Credit is the number of right picks minus the number of wrong picks, as a share of the right options, and never
 * below 0. The order of the picks and a pick sent twice make no difference.
 */
export function gradeMultiChoice(
  prompt: MultiChoicePrompt,
  rubric: MultiChoiceRubric,
  response: Extract<Response, { kind: 'MULTI_CHOICE' }>,
): GradeOutcome {
  const picks = new Set(response.choices)
  if (picks.size === 0) return refuse('EMPTY', 'Pick at least one option.')
  if ([...picks].some((pick) => !prompt.options.some((option) => option.id === pick))) {
    return refuse('UNKNOWN_OPTION', 'One of the options picked is not of this question. Pick from the options shown.')
  }
  const keys = new Set(rubric.keyIds)
  const parts = prompt.options
    .filter((option) => picks.has(option.id) || keys.has(option.id))
    .map(({ id }): GradedPart => {
      const correct = picks.has(id) && keys.has(id)
      return { id, correct, message: keys.has(id) ? null : findConfusion(rubric.sources, id) }
    })
  const right = parts.filter((part) => part.correct).length
  const wrong = picks.size - right
  const credit = Math.max(0, (right - wrong) / keys.size)
  const verdict = judgeCredit(credit)
  const wrongly = wrong > 0 ? ` and ${wrong} wrong` : ''
  const count = `You picked ${right} of the ${keys.size} right options${wrongly}.`
  const confusions = prompt.options.flatMap((option) => {
    const message = parts.find((part) => part.id === option.id)?.message ?? null
    return message === null ? [] : [nameConfusion(option, message)]
  })
  const costs = right > 0 && wrong > 0 ? [WRONG_COSTS] : []
  const remarks = verdict === 'CORRECT' ? [] : [count, ...costs, ...confusions]
  return { credit, verdict, parts, ...composeFeedback(verdict, rubric, remarks) }
}
