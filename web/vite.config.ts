import adapter from '@sveltejs/adapter-node'
import { sveltekit } from '@sveltejs/kit/vite'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [
    tailwindcss(),
    sveltekit({
      // The server hands over plain `node:http` requests and says which protocol its visitors use in this header.
      adapter: adapter({ out: 'build', precompress: true, envPrefix: 'DEBRIEF_WEB_' }),
      compilerOptions: { runes: true },
    }),
  ],
})
