/** Which answers of a finished quiz are looked at. */
export const REVIEW_FILTERS = ['all', 'missed', 'unsure'] as const
export type ReviewFilter = (typeof REVIEW_FILTERS)[number]

interface Question {
  readonly claim: { readonly slug: string } | null
  /** null where the question was left open. */
  readonly answer: { readonly confidence: number | null; readonly grade: { readonly verdict: string } | null } | null
}

/** Below this stated chance of being right somebody was not sure: the lower end of "likely" in ICD 203. */
const SURE_FROM = 0.55

/** @returns the questions to show; missed are those answered wrong, only in part, or not at all */
export function filterQuestions<Q extends Question>(questions: readonly Q[], filter: ReviewFilter): readonly Q[] {
  if (filter === 'missed') return questions.filter(({ answer }) => answer?.grade?.verdict !== 'CORRECT')
  if (filter === 'unsure') return questions.filter(({ answer }) => (answer?.confidence ?? 1) < SURE_FROM)
  return questions
}

/** @returns short names of the claims that were missed, each once, in the order of the quiz */
export function missedClaims(questions: readonly Question[]): string[] {
  return [...new Set(filterQuestions(questions, 'missed').flatMap(({ claim }) => claim?.slug ?? []))]
}
