/// <reference types="vite/client" />

import { formatSentence } from '../ui/format.ts'

/** An operation to begin with. Each is run by a test. */
export interface Example {
  /** Name of its file without the number, e.g. `report-outline`. */
  readonly name: string
  /** The same for people: “Report outline”. */
  readonly title: string
  readonly theme: string
  /** One line on what it shows. */
  readonly purpose: string
  readonly query: string
  /** JSON text; empty for an operation without variables. */
  readonly variables: string
}

const files = import.meta.glob<string>('./examples/*', { query: '?raw', import: 'default', eager: true })

/** In the order of their file names. */
export const EXAMPLES: readonly Example[] = Object.keys(files)
  .filter((path) => path.endsWith('.graphql'))
  .sort()
  .map((path) => readExample(path, files[path] ?? '', files[path.replace(/graphql$/, 'json')] ?? ''))

/** The examples of each theme, themes in the order in which they first appear. */
export const EXAMPLES_BY_THEME: ReadonlyMap<string, readonly Example[]> = Map.groupBy(EXAMPLES, ({ theme }) => theme)

/** @throws when the first line is not `# Theme: What it shows.` */
function readExample(path: string, query: string, variables: string): Example {
  const [, theme, purpose] = /^# ([^:\n]+): (.+)\n/.exec(query) ?? []
  if (theme === undefined || purpose === undefined) throw new Error(`${path} does not begin with "# Theme: purpose".`)
  const name = path.replace(/^.*\/\d+-|\.graphql$/g, '')
  const title = formatSentence(name.replaceAll('-', ' '))
  return { name, title, theme, purpose, query, variables: variables.trim() }
}
