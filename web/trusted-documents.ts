import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DefinitionNode, Kind, parse, print, visit } from 'graphql'
import type { Plugin } from 'vite'

/** Documents are written nowhere else and without anything put into them, or gql.tada could not type them. */
const DOCUMENTS = /\bgraphql\(\s*`([^`]+)`/g

/**
 * Gathers the operations of the pages when they are built: the pages get the id of each (src/lib/graphql/document-ids.ts),
 * the server gets the text behind each id (build/server/trusted-documents.json). While pages are written nothing is
 * gathered, and they send their documents whole.
 */
export function trustedDocuments(): Plugin {
  let source = ''
  return {
    name: 'trusted-documents',
    apply: 'build',
    configResolved: ({ root }) => void (source = join(root, 'src')),
    load(id) {
      if (id !== join(source, 'lib/graphql/document-ids.ts')) return null
      const ids = gatherOperations(source).map(({ name, text }) => [name, idOf(text)])
      return `export const documentIds = ${JSON.stringify(Object.fromEntries(ids))}`
    },
    generateBundle() {
      if (this.environment.name !== 'ssr') return
      const texts = gatherOperations(source).map(({ text }) => [idOf(text), text])
      this.emitFile({
        type: 'asset',
        fileName: 'trusted-documents.json',
        source: JSON.stringify(Object.fromEntries(texts), null, 2),
      })
    },
  }
}

export interface Operation {
  readonly name: string
  /** With its fragments, as the server parses it. */
  readonly text: string
}

/** @throws Error for a document without a name, or a fragment that is not there */
export function gatherOperations(folder: string): Operation[] {
  const files = globSync('**/*.{ts,svelte}', { cwd: folder }).sort()
  const texts = files.flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(DOCUMENTS)])
  const definitions = texts.flatMap(([, text = '']) => parse(text).definitions)
  const byName = new Map<string, DefinitionNode>()
  const shared = new Set<string>()
  for (const definition of definitions) {
    const name = nameOf(definition)
    if (name === undefined) throw new Error(`A document needs a name: ${print(definition)}`)
    // Ids go by name: where two share one, both are sent whole.
    if (byName.has(name)) shared.add(name)
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
    .filter(([name, { kind }]) => kind === Kind.OPERATION_DEFINITION && !shared.has(name))
    .map(([name, definition]) => ({ name, text: [...withFragments(definition)].map(print).join('\n') }))
}

function nameOf(definition: DefinitionNode): string | undefined {
  return 'name' in definition ? definition.name?.value : undefined
}

/** As appendix A of the GraphQL-over-HTTP specification has it. */
function idOf(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`
}
