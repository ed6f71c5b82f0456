import type { Handle, HandleFetch } from '@sveltejs/kit/hooks'
import { barColour, readTheme, THEME_COOKIE } from '#lib/ui/theme.ts'

/**
 * Writes the chosen theme into the page, so that it is never painted in another one first. A page holds what is the
 * visitor's own, and going back must not bring up a quiz as it was before its answers: nothing of it is kept.
 */
export const handle: Handle = async ({ event, resolve }) => {
  const theme = readTheme(event.cookies.get(THEME_COOKIE))
  const response = await resolve(event, {
    transformPageChunk: ({ html }) =>
      html
        .replace('%theme%', theme)
        .replace('%bar-light%', barColour(theme, 'light'))
        .replace('%bar-dark%', barColour(theme, 'dark')),
  })
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'private, no-store')
  return response
}

/** While a page renders on the server, its `fetch('/graphql')` stays in the process. */
export const handleFetch: HandleFetch = ({ event, request, fetch }) => {
  const url = new URL(request.url)
  if (url.origin !== event.url.origin || url.pathname !== '/graphql') return fetch(request)
  const cookie = event.request.headers.get('cookie')
  if (cookie) request.headers.set('cookie', cookie)
  // Vite is a process of its own; and its `fetch` would find the page that stands at the same address.
  const execute = event.platform?.req.graphql ?? globalThis.fetch
  return execute(request)
}
