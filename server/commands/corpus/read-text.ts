import { readFileSync } from 'node:fs'
import type { CutText } from '../../domain/reports/cut-paragraph.ts'
import { cutText } from '../../domain/reports/cut-text.ts'

/** @throws Error, with what to do, when the file is not there or holds no report */
export function readText(path: string): CutText {
  let content: string
  try {
    content = readFileSync(path, 'utf8')
  } catch {
    throw new Error(`The text file ${path} cannot be read: correct the path.`)
  }
  const outcome = cutText(content)
  if ('refusal' in outcome) throw new Error(outcome.refusal)
  return outcome.cut
}
