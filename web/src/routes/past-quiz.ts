import { formatCounted, formatPoints } from '#lib/ui/format.ts'
import type { PastQuiz } from './today-documents.ts'

const modeNames = () => ({ PRACTICE: 'Practice', EXAM: 'Exam', REVIEW: 'Review' }) as const

/** What a quiz of the past was, and what came of it: a few words each. */
export function describePastQuiz({ mode, answeredCount, result }: Pick<PastQuiz, 'mode' | 'answeredCount' | 'result'>) {
  const asked = result?.score.possible ?? 0
  const questions = formatCounted(asked, ['# question', '# questions'])
  const what = answeredCount < asked ? `${answeredCount} of ${questions} answered` : questions
  return {
    what: `${modeNames()[mode]}, ${what}`,
    outcome: result
      ? `${formatPoints(result.score.points)} of ${formatCounted(asked, ['# point', '# points'])}`
      : 'no result',
  }
}
