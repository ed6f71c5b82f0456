import { relative } from 'node:path'
import type { Rolldown } from 'vite'

type Chunk = Rolldown.OutputChunk

/** Modules that every page starts with: the framework, and what lies around all pages. */
const STARTS_WITH = [
  /\/runtime\/client\/(client-)?entry\.js$/,
  /\/client-optimized\/app\.js$/,
  /\/routes\/\+(layout|error)\.svelte$/,
]

/** @returns for each route, such as `/quiz/[id]`, the chunks that its page loads before it can be used */
export function findPageChunks(bundle: Rolldown.OutputBundle, root: string): Map<string, ReadonlySet<Chunk>> {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
  const start = chunks.filter(({ moduleIds }) => moduleIds.some((id) => STARTS_WITH.some((each) => each.test(id))))
  const pages = new Map<string, ReadonlySet<Chunk>>()
  for (const chunk of chunks)
    for (const id of chunk.moduleIds) {
      const route = routeOf(relative(root, id))
      if (route !== null) pages.set(route, withImports([...start, chunk], bundle))
    }
  return pages
}

function routeOf(path: string): string | null {
  const found = /^src\/routes(.*)\/\+page\.svelte$/.exec(path)
  return found && (found[1] || '/')
}

/** @returns the chunks, and all that they import from the start */
export function withImports(chunks: readonly Chunk[], bundle: Rolldown.OutputBundle): ReadonlySet<Chunk> {
  const loaded = new Set<Chunk>()
  const load = (chunk: Rolldown.OutputBundle[string] | undefined) => {
    if (chunk?.type !== 'chunk' || loaded.has(chunk)) return
    loaded.add(chunk)
    for (const name of chunk.imports) load(bundle[name])
  }
  for (const chunk of chunks) load(chunk)
  return loaded
}
