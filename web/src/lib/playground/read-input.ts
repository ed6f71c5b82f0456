/** What is wrong with what somebody typed, in words for them. */
export class InputProblem extends Error {
  override name = 'InputProblem'
}

/**
 * Reads headers as HTTP writes them, `Name: value` on a line each; empty lines count for nothing.
 * @throws InputProblem for a line that is none
 */
export function readHeaders(text: string): [name: string, value: string][] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [, name, value] = /^([\w!#$%&'*+.^`|~-]+):\s*(.*)$/.exec(line) ?? []
      if (name === undefined || value === undefined)
        throw new InputProblem(`“${line}” is no header. Write one a line, such as “authorization: Bearer …”.`)
      return [name, value]
    })
}

/** @throws InputProblem when it is not a JSON object */
export function readVariables(text: string): Record<string, unknown> | undefined {
  if (text.trim() === '') return undefined
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  } catch (error) {
    throw new InputProblem(`The variables are not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
  throw new InputProblem('The variables have to be a JSON object, such as {"first": 10}.')
}
