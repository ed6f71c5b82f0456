import type { ChoicePrompt, ChoiceRubric, Response } from '../quiz/item.ts'
import { composeFeedback } from './compose-feedback.ts'
import { findConfusion, nameConfusion } from './find-confusion.ts'
import type { GradeOutcome } from './grade.ts'
import { judgeCredit } from './judge-credit.ts'
import { refuse } from './refuse.ts'

/** All or nothing: credit is 1 for the key and 0 for any other option. */
export function gradeChoice(
  prompt: ChoicePrompt,
  rubric: ChoiceRubric,
  response: Extract<Response, { kind: 'CHOICE' }>,
): GradeOutcome {
  if (response.choice === '') return refuse('EMPTY', 'Pick one of the options.')
  const pick = prompt.options.find((option) => option.id === response.choice)
  if (!pick) {
    return refuse('UNKNOWN_OPTION', 'The option picked is not one of this question. Pick one of the options shown.')
  }
  const correct = response.choice === rubric.keyId
  const credit = correct ? 1 : 0
  const verdict = judgeCredit(credit)
  const confusion = correct ? null : findConfusion(rubric.sources, response.choice)
  return {
    credit,
    verdict,
    parts: [{ id: response.choice, correct, message: confusion }],
    ...composeFeedback(verdict, rubric, confusion === null ? [] : [nameConfusion(pick, confusion)]),
  }
}
