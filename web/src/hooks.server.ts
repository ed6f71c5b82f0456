import type { Handle, HandleFetch } from '@sveltejs/kit/hooks'

/** A page holds what is the visitor's own, and going back must not bring up a quiz as it was before its answers. */
export const handle: Handle = async ({ event, resolve }) => {
  const response = await resolve(event)
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'private, no-store')
  return response
}

/** While a page renders on the server, its `fetch('/graphql')` stays in the process. */
export const handleFetch: HandleFetch = ({ event, request, fetch }) => {
  const execute = event.platform?.req.graphql
  const url = new URL(request.url)
  if (!execute || url.origin !== event.url.origin || url.pathname !== '/graphql') return fetch(request)
  const cookie = event.request.headers.get('cookie')
  if (cookie) request.headers.set('cookie', cookie)
  return execute(request)
}
