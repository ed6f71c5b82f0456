import type { IncomingMessage } from 'node:http'
import adapter from '@sveltejs/adapter-node'
import { sveltekit } from '@sveltejs/kit/vite'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import { wuchale } from 'wuchale/vite'
import { offlineFiles } from './offline-files.ts'
import { pageSizes } from './page-sizes.ts'
import { trustedDocuments } from './trusted-documents.ts'

/** What more pages than this have in common stands in one file: a score of small ones pack worse, and are asked for one by one. */
const shared = { codeSplitting: { groups: [{ name: 'shared', minShareCount: 12 }] } }

/** While pages are written Vite stands before the server (server/commands/run-development.ts); a browser that opens /graphql wants the page. */
const server = process.env.DEBRIEF_SERVER
const proxy = server && {
  '^/(api|health)/': server,
  '^/graphql(\\?|$)': {
    target: server,
    bypass: ({ method, url, headers }: IncomingMessage) =>
      method === 'GET' && headers.accept?.includes('text/html') ? url : undefined,
  },
}

export default defineConfig({
  server: { ...(proxy && { proxy }) },
  environments: { client: { build: { rolldownOptions: { output: shared } } } },
  plugins: [
    tailwindcss(),
    wuchale(),
    trustedDocuments(),
    pageSizes(),
    offlineFiles(),
    sveltekit({
      // The server hands over plain `node:http` requests and says which protocol its visitors use in this header.
      adapter: adapter({ out: 'build', precompress: true, envPrefix: 'DEBRIEF_WEB_' }),
      compilerOptions: { runes: true },
      // Nothing is painted before the style is there: in the page it saves the way to the server. It is 10 kB packed.
      inlineStyleThreshold: 60_000,
      // The page that opens without a connection is the same at every address: see src/service-worker.
      paths: { relative: false },
      // Nothing but our own: a script that somebody slips into a page does not run, and has nowhere to send anything.
      // Kit adds a nonce for the one script that starts a page, and for its style. Marks on charts are placed by style attributes.
      csp: {
        mode: 'nonce',
        directives: {
          'default-src': ['none'],
          'script-src': ['self'],
          'style-src': ['self'],
          'style-src-attr': ['unsafe-inline'],
          'img-src': ['self', 'data:'],
          'font-src': ['self'],
          'connect-src': ['self'],
          'manifest-src': ['self'],
          'worker-src': ['self'],
          'form-action': ['self'],
          'base-uri': ['none'],
          'frame-ancestors': ['none'],
        },
      },
    }),
  ],
})
