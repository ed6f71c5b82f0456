import { parseDocument } from 'yaml'
import type { PackFile, Problem } from './problem.ts'

/** @returns the file's data, or its syntax errors with their places */
export function readYaml(file: PackFile): { data: unknown } | { problems: Problem[] } {
  const document = parseDocument(file.text, { prettyErrors: true })
  const problems = document.errors.map((error): Problem => {
    const { line, col } = error.linePos?.[0] ?? { line: 1, col: 1 }
    const said = error.message.split(/ at line \d+/)[0] ?? error.message
    return {
      file: file.path,
      line,
      column: col,
      path: '',
      value: null,
      code: error.code === 'DUPLICATE_KEY' ? 'DUPLICATE_FIELD' : 'YAML_SYNTAX',
      message: `This is not valid YAML: ${said}. Check indentation, quotes and brackets here and in the line above.`,
    }
  })
  if (problems.length > 0) return { problems }
  try {
    return { data: document.toJS() as unknown }
  } catch (error) {
    // Aliases that point nowhere, or that would multiply without bound, only show when they are resolved.
    const message = `This YAML cannot be read: ${error instanceof Error ? error.message : String(error)}. Write the values out.`
    return { problems: [{ file: file.path, line: 1, column: 1, path: '', value: null, code: 'YAML_SYNTAX', message }] }
  }
}
