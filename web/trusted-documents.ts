import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DefinitionNode, Kind, parse, print, visit } from 'graphql'
import type { Plugin } from 'vite'

/** Documents are written nowhere else and without anything put into them, or gql.tada could not type them. */
const DOCUMENTS = /\bgraphql\(\s*`([^`]+)`/g

/**
 * Gathers the operations of the pages when they are built: each gets its id into a comment at its beginning, the server
 * gets the text behind each id (build/server/trusted-documents.json). While pages are written nothing is gathered, and
 * they send their documents whole.
 */
export function trustedDocuments(): Plugin {
  let source = ''
  let operations: readonly Operation[] = []
  return {
    name: 'trusted-documents',
    apply: 'build',
    enforce: 'pre',
    configResolved({ root }) {
      source = join(root, 'src')
      operations = gatherOperations(source)
    },
    transform(code, id) {
      if (!id.startsWith(source)) return null
      const marked = code.replace(DOCUMENTS, (call, text: string) => {
        const operation = operations.find(({ name }) => name === nameOf(parse(text).definitions[0]))
        return operation ? call.replace('`', `\`#${idOf(operation.text)}\n`) : call
      })
      return marked === code ? null : { code: marked, map: null }
    },
    generateBundle() {
      if (this.environment.name !== 'ssr') return
      this.emitFile({
        type: 'asset',
        fileName: 'trusted-documents.json',
        source: JSON.stringify(Object.fromEntries(operations.map(({ text }) => [idOf(text), text])), null, 2),
      })
    },
  }
}

export interface Operation {
  readonly name: string
  /** With its fragments, as the server parses it. */
  readonly text: string
}

/** @throws Error for a document without a name of its own, or a fragment that is not there */
export function gatherOperations(folder: string): Operation[] {
  const files = globSync('**/*.{ts,svelte}', { cwd: folder }).sort()
  const texts = files.flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(DOCUMENTS)])
  const definitions = texts.flatMap(([, text = '']) => parse(text).definitions)
  const byName = new Map<string, DefinitionNode>()
  for (const definition of definitions) {
    const name = nameOf(definition)
    if (name === undefined) throw new Error(`A document needs a name: ${print(definition)}`)
    if (byName.has(name)) throw new Error(`Two documents are called ${name}.`)
    byName.set(name, definition)
  }
  const withFragments = (definition: DefinitionNode, found = new Set<DefinitionNode>()): Set<DefinitionNode> => {
    found.add(definition)
    visit(definition, {
      FragmentSpread({ name: { value } }) {
        const fragment = byName.get(value)
        if (!fragment) throw new Error(`There is no fragment ${value}.`)
        if (!found.has(fragment)) withFragments(fragment, found)
      },
    })
    return found
  }
  return [...byName]
    .filter(([, { kind }]) => kind === Kind.OPERATION_DEFINITION)
    .map(([name, definition]) => ({ name, text: [...withFragments(definition)].map(print).join('\n') }))
}

function nameOf(definition: DefinitionNode | undefined): string | undefined {
  return definition && 'name' in definition ? definition.name?.value : undefined
}

/** As appendix A of the GraphQL-over-HTTP specification has it. */
function idOf(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`
}
