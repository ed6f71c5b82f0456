import { relative } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Plugin, Rolldown } from 'vite'

/** Kilobytes of JavaScript that a page may load, gzipped: 30 of the framework, 60 of its own. */
const BUDGET_KB = 90
/** An editor with the schema in it is what this page is for. */
const WITHOUT_BUDGET = ['/graphql']
/** Modules that every page starts with: the framework, and what lies around all pages. */
const STARTS_WITH = [
  /\/runtime\/client\/entry\.js$/,
  /\/client-optimized\/app\.js$/,
  /\/routes\/\+(layout|error)\.svelte$/,
]

/**
 * Prints how much JavaScript each page loads before it can be used, what it loads later left out.
 * @throws when a page is over the budget
 */
export function pageSizes(): Plugin {
  let root = ''
  return {
    name: 'page-sizes',
    apply: 'build',
    configResolved: (config) => void (root = config.root),
    generateBundle(_options, bundle) {
      if (this.environment.name !== 'client') return
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
      const holding = (module: (id: string) => boolean) => chunks.filter(({ moduleIds }) => moduleIds.some(module))
      const start = holding((id) => STARTS_WITH.some((pattern) => pattern.test(id)))
      const pages = chunks
        .flatMap((chunk) => chunk.moduleIds.map((id) => ({ chunk, route: routeOf(relative(root, id)) })))
        .filter((page): page is { chunk: Rolldown.OutputChunk; route: string } => page.route !== null)
        .map(({ chunk, route }) => ({ route, kilobytes: weigh([...start, chunk], bundle) / 1_000 }))
        .sort((left, right) => right.kilobytes - left.kilobytes)
      const lines = pages.map(({ route, kilobytes }) => `${kilobytes.toFixed(1).padStart(7)} kB  ${route}`)
      this.info(`JavaScript of each page, gzipped, of ${BUDGET_KB} kB at most:\n${lines.join('\n')}`)
      const heavy = pages.filter(({ route, kilobytes }) => kilobytes > BUDGET_KB && !WITHOUT_BUDGET.includes(route))
      if (heavy.length > 0) this.error(`Too much JavaScript for ${heavy.map(({ route }) => route).join(', ')}.`)
    },
  }
}

function routeOf(path: string): string | null {
  const found = /^src\/routes(.*)\/\+page\.svelte$/.exec(path)
  return found && (found[1] || '/')
}

/** @returns bytes of the chunks and of all that they import from the start, each gzipped, as they are sent */
function weigh(chunks: readonly Rolldown.OutputChunk[], bundle: Rolldown.OutputBundle): number {
  const loaded = new Set<Rolldown.OutputChunk>()
  const load = (chunk: Rolldown.OutputBundle[string] | undefined) => {
    if (chunk?.type !== 'chunk' || loaded.has(chunk)) return
    loaded.add(chunk)
    for (const name of chunk.imports) load(bundle[name])
  }
  for (const chunk of chunks) load(chunk)
  return [...loaded].reduce((sum, { code }) => sum + gzipSync(code).length, 0)
}
