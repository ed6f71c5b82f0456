import { readHeaders, readVariables } from './read-input.ts'

/** What somebody has typed, as it stands in the editors. */
export interface Draft {
  readonly query: string
  /** JSON text; empty without variables. */
  readonly variables: string
  /** `Name: value`, one a line. */
  readonly headers: string
  /** Which of several operations; undefined for the only one. */
  readonly operationName?: string | undefined
}

/**
 * A command for a POSIX shell that sends the operation. It goes without the session: a program brings a key.
 * @throws InputProblem for headers or variables that are none
 */
export function toCurl({ query, variables, headers, operationName }: Draft, url: string): string {
  const body = JSON.stringify({ query, variables: readVariables(variables), operationName })
  const all: [string, string][] = [['content-type', 'application/json'], ...readHeaders(headers)]
  const flags = all.map(([name, value]) => `-H ${quote(`${name}: ${value}`)}`)
  return [`curl ${quote(url)}`, ...flags, `--data-raw ${quote(body)}`].join(' \\\n  ')
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}
