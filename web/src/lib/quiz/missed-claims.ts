interface Question {
  readonly answer: {
    readonly grade: { readonly verdict: string } | null
    readonly claim: { readonly slug: string } | null
  } | null
}

/** @returns short names of the claims that were answered wrong or only in part, each once, in the order of the quiz */
export function missedClaims(questions: readonly Question[]): string[] {
  const missed = questions.filter(({ answer }) => answer?.grade && answer.grade.verdict !== 'CORRECT')
  return [...new Set(missed.flatMap(({ answer }) => answer?.claim?.slug ?? []))]
}
