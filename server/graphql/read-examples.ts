import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

const examplesFolder = join(import.meta.dirname, 'examples')

export interface Example {
  readonly name: string
  readonly query: string
  /** JSON text; null for an operation without variables. */
  readonly variables: string | null
}

/** The operations that the playground opens with, in the order of their file names. Each is run by a test. */
export function readExamples(): Example[] {
  const files = readdirSync(examplesFolder).sort()
  return files
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => {
      const name = basename(file, '.graphql')
      const variables = `${name}.json`
      return { name, query: read(file), variables: files.includes(variables) ? read(variables) : null }
    })
}

function read(file: string): string {
  return readFileSync(join(examplesFolder, file), 'utf8')
}
