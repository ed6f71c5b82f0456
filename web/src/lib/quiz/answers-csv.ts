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

const HEAD = 'Number,Question,Shown with it,Your answer,Right answer,Credit,Confidence,Claim,Locators'.split(',')

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
  return [HEAD, ...rows].map((row) => row.map(cell).join(',') + '\r\n').join('')
}

/** A spreadsheet takes a text that begins like a formula for one, and would run it: an apostrophe in front keeps it a text. */
function cell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
