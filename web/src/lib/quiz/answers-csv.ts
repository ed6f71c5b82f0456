import type { GradedAnswer } from './types.ts'

interface Question {
  readonly ordinal: number
  readonly prompt: { readonly stem: string }
  readonly answer: Pick<GradedAnswer, 'responseText' | 'confidence' | 'grade' | 'key' | 'claim'> | null
}

const HEAD = ['Number', 'Question', 'Your answer', 'Right answer', 'Credit', 'Confidence', 'Claim', 'Locators']

/** A line for each question of a finished quiz, as RFC 4180 has it. Open questions have no answer and no credit. */
export function answersCsv(questions: readonly Question[]): string {
  const rows = questions.map(({ ordinal, prompt, answer }) => [
    ordinal + 1,
    prompt.stem,
    answer?.responseText ?? '',
    answer?.key?.text ?? '',
    answer?.grade?.credit ?? '',
    answer?.confidence ?? '',
    answer?.claim?.statement ?? '',
    answer?.claim?.locators.map(({ section, paragraph }) => `${section.title} ${paragraph}`).join('; ') ?? '',
  ])
  return [HEAD, ...rows].map((row) => row.map(cell).join(',') + '\r\n').join('')
}

/** A spreadsheet takes a text that begins like a formula for one, and would run it: an apostrophe in front keeps it a text. */
function cell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
