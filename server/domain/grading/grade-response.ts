import type { Prompt, PromptKind, Response, Rubric } from '../quiz/item.ts'
import type { GradeOutcome } from './grade.ts'
import { gradeChoice } from './grade-choice.ts'
import { gradeInterval } from './grade-interval.ts'
import { gradeMatching } from './grade-matching.ts'
import { gradeMultiChoice } from './grade-multi-choice.ts'
import { gradeNumeric } from './grade-numeric.ts'
import { gradeOrdering } from './grade-ordering.ts'
import { gradeShortAnswer } from './grade-short-answer.ts'
import { gradeTrueFalse } from './grade-true-false.ts'
import { refuse } from './refuse.ts'

type OfKind<T, K extends PromptKind> = Extract<T, { readonly kind: K }>
type Grader<K extends PromptKind> = (
  prompt: OfKind<Prompt, K>,
  rubric: OfKind<Rubric, K>,
  response: OfKind<Response, K>,
) => GradeOutcome

const GRADERS: { readonly [K in PromptKind]: Grader<K> } = {
  CHOICE: gradeChoice,
  MULTI_CHOICE: gradeMultiChoice,
  TRUE_FALSE: gradeTrueFalse,
  SHORT_ANSWER: gradeShortAnswer,
  NUMERIC: gradeNumeric,
  INTERVAL: gradeInterval,
  MATCHING: gradeMatching,
  ORDERING: gradeOrdering,
}

const ASKED_FOR: Readonly<Record<PromptKind, string>> = {
  CHOICE: 'one of the options',
  MULTI_CHOICE: 'the options that apply',
  TRUE_FALSE: 'true or false',
  SHORT_ANSWER: 'a name or a term',
  NUMERIC: 'a number',
  INTERVAL: 'the lower and the upper end of a range',
  MATCHING: 'pairs',
  ORDERING: 'the items in order',
}

/**
 * Grades a response against the key. Pure: the same three arguments give the same outcome for ever, so that answers
 * can be graded again from what was stored (frozen-examples.json holds it to that).
 * @returns a Grade with credit 0–1, or a Refusal for what cannot be graded; a refusal is never a zero
 * @throws  when prompt and rubric are not of the same item, which is a bug
 */
export function gradeResponse(prompt: Prompt, rubric: Rubric, response: Response): GradeOutcome {
  if (prompt.kind !== rubric.kind) throw new Error(`A ${prompt.kind} prompt came with a ${rubric.kind} rubric`)
  if (prompt.kind !== response.kind) {
    return refuse('WRONG_KIND', `This question takes another kind of answer. Send ${ASKED_FOR[prompt.kind]}.`)
  }
  // The three kinds are equal here, which the compiler cannot follow through a union of functions.
  const grade = GRADERS[prompt.kind] as (prompt: Prompt, rubric: Rubric, response: Response) => GradeOutcome
  return grade(prompt, rubric, response)
}
