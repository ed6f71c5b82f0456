import { adapter as svelte, defaultArgs, svelteKitDefaultHeuristic } from '@wuchale/svelte'
import { defaultGenerateLoadID, defineConfig } from 'wuchale'
import { adapter as modules } from 'wuchale/adapter-vanilla'

// Not in TypeScript: wuchale 0.23 looks for this name first, and gives up on the next one when a folder above has a space in its name.

/** `formatCounted(count, ['# claim', '# claims'])`: a language has as many forms as it needs. */
const COUNTED = { name: 'formatCounted', args: ['other', 'message', 'pluralFunc'] }

/** What code compares with, and nobody reads: types of the schema, and keys. */
const NAME = /^(?:[A-Z][a-z]+(?:[A-Z][a-z]*)+|Enter|Escape|Tab|Home|End|Backspace|Delete|Mod-\w+)$/

const textsOnly = (message) =>
  message.details.scope === 'script' && NAME.test(message.msgStr.join('')) ? false : svelteKitDefaultHeuristic(message)

/** A page is in one language from its first byte: nothing needs to follow a change of it, which saves every text a signal. */
const PLAIN = {
  ...defaultArgs.runtime,
  initReactive: (details) => (defaultArgs.runtime.initReactive(details) === null ? null : false),
  useReactive: false,
}

/** Catalogues are bundled, each with the file it serves: a page loads its own texts, and nothing waits for them. */
const bundled = { bundleLoad: true, granularLoad: true, patterns: [COUNTED] }

/**
 * Gathers every text of the pages in texts/en.po, from where it stands in the code; a translation is a file beside it.
 * In modules only what stands in a function counts: a constant would keep the language in which it was first read.
 */
export default defineConfig({
  locales: ['en'],
  localesDir: './texts',
  adapters: {
    main: svelte({ ...bundled, loader: 'svelte', heuristic: textsOnly, runtime: PLAIN }),
    modules: modules({
      ...bundled,
      loader: 'vite',
      // A text that both kinds of file have would otherwise be written over the other adapter's catalogue of that file.
      generateLoadID: (file) => `modules_${defaultGenerateLoadID(file)}`,
      heuristic: (message) => (message.details.funcName == null ? false : textsOnly(message)),
      files: {
        include: 'src/**/*.ts',
        ignore: ['src/**/*.test.ts', 'src/**/*.svelte.ts', 'src/**/*.d.ts', 'src/service-worker/**'],
      },
    }),
  },
})
