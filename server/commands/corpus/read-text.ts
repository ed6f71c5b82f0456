import { readFileSync } from 'node:fs'
import { parseReportText, type ReportText } from '../../domain/reports/report-text.ts'

/** @throws Error, with what to do, when the file is not there or not of the right form */
export function readText(path: string): ReportText {
  let json: string
  try {
    json = readFileSync(path, 'utf8')
  } catch {
    throw new Error(`The text file ${path} cannot be read: correct the path.`)
  }
  const parsed = parseReportText(json)
  if ('refusal' in parsed) throw new Error(parsed.refusal)
  return parsed.text
}
