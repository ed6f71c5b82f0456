import { toCsv } from '../ui/csv.ts'
import { shownWith } from './shown-with.ts'
import type { GradedAnswer, Prompt } from './types.ts'

interface Question {
  readonly ordinal: number
  readonly prompt: Prompt
  readonly claim: {
    readonly statement: string
    readonly locators: readonly { readonly paragraph: number; readonly section: { readonly title: string } }[]
  } | null
  readonly answer: Pick<GradedAnswer, 'responseText' | 'confidence' | 'grade' | 'key'> | null
}

const head = () => [
  'Number',
  'Question',
  'Shown with it',
  'Your answer',
  'Right answer',
  'Credit',
  'Confidence',
  'Claim',
  'Locators',
]

/** A line for each question of a finished quiz, as RFC 4180 has it. Open questions have no answer and no credit. */
export function answersCsv(questions: readonly Question[]): string {
  const rows = questions.map(({ ordinal, prompt, claim, answer }) => [
    ordinal + 1,
    prompt.stem,
    shownWith(prompt).join(' | '),
    answer?.responseText ?? '',
    answer?.key?.text ?? '',
    answer?.grade?.credit ?? '',
    answer?.confidence ?? '',
    claim?.statement ?? '',
    claim?.locators.map(({ section, paragraph }) => `${section.title} ${paragraph}`).join('; ') ?? '',
  ])
  return toCsv([head(), ...rows])
}
