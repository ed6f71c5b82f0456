import { gzipSync } from 'node:zlib'
import type { Plugin, Rolldown } from 'vite'
import { findPageChunks, withImports } from './page-chunks.ts'

/** What every page can open, and loads only then. */
const OPENED_LATER = /\/PaletteDialog\.svelte$/
/** Of the fonts, what English needs. */
const OTHER_SCRIPTS = /latin-ext[^/]*\.woff2$/
const MODULE = 'virtual:offline-files'

/**
 * Finds what pages load before they can be used, tells the service worker, which keeps it from the first visit on, and
 * prints how much that is. What a page loads later, such as the editors of the playground, is left out.
 */
export function offlineFiles(): Plugin {
  let root = ''
  let files: readonly string[] = []
  return {
    name: 'offline-files',
    configResolved: (config) => void (root = config.root),
    generateBundle: {
      // After Vite has noted the styles and the fonts of each chunk.
      order: 'post',
      handler(_options, bundle) {
        if (this.environment.name !== 'client') return
        files = gatherFiles(bundle, root)
        const bytes = files.reduce((sum, name) => sum + weigh(bundle[name]), 0)
        this.info(`The browser keeps ${files.length} files, ${(bytes / 1_000).toFixed(1)} kB gzipped.`)
      },
    },
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : null),
    load: (id) => (id === `\0${MODULE}` ? `export const offlineFiles = ${JSON.stringify(files)}` : null),
  }
}

function gatherFiles(bundle: Rolldown.OutputBundle, root: string): string[] {
  const later = Object.values(bundle)
    .filter((file) => file.type === 'chunk')
    .filter(({ moduleIds }) => moduleIds.some((id) => OPENED_LATER.test(id)))
  const chunks = [...findPageChunks(bundle, root).values(), withImports(later, bundle)].flatMap((each) => [...each])
  const names = chunks.flatMap(({ fileName, viteMetadata: uses }) => [
    ...[fileName, ...(uses?.importedCss ?? []), ...(uses?.importedAssets ?? [])],
  ])
  return [...new Set(names)].filter((name) => !OTHER_SCRIPTS.test(name)).sort()
}

/** @returns bytes of a file as it is sent; what is compressed already hardly gains */
function weigh(file: Rolldown.OutputBundle[string] | undefined): number {
  return file ? gzipSync(file.type === 'chunk' ? file.code : file.source).length : 0
}
