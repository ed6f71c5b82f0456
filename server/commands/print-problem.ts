import type { Problem } from '../domain/reports/problem.ts'

/** @returns `file:line:column  CODE  message`, which terminals and editors turn into a link */
export function printProblem({ file, line, column, code, message }: Problem): string {
  return `${file}:${line}:${column}  ${code}  ${message}`
}
