import { gzipSync } from 'node:zlib'
import type { Plugin, Rolldown } from 'vite'
import { findPageChunks } from './page-chunks.ts'

/** Kilobytes of JavaScript that a page may load, gzipped: 30 of the framework, 60 of its own. */
const BUDGET_KB = 90
/** An editor with the schema in it is what this page is for. */
const WITHOUT_BUDGET = ['/graphql']

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
      const pages = [...findPageChunks(bundle, root)]
        .map(([route, chunks]) => ({ route, kilobytes: weigh(chunks) / 1_000 }))
        .sort((left, right) => right.kilobytes - left.kilobytes)
      const lines = pages.map(({ route, kilobytes }) => `${kilobytes.toFixed(1).padStart(7)} kB  ${route}`)
      this.info(`JavaScript of each page, gzipped, of ${BUDGET_KB} kB at most:\n${lines.join('\n')}`)
      const heavy = pages.filter(({ route, kilobytes }) => kilobytes > BUDGET_KB && !WITHOUT_BUDGET.includes(route))
      if (heavy.length > 0) this.error(`Too much JavaScript for ${heavy.map(({ route }) => route).join(', ')}.`)
    },
  }
}

/** @returns bytes of the chunks, each gzipped, as they are sent */
function weigh(chunks: Iterable<Rolldown.OutputChunk>): number {
  return [...chunks].reduce((sum, { code }) => sum + gzipSync(code).length, 0)
}
