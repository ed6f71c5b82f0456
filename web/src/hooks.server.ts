import type { HandleFetch } from '@sveltejs/kit/hooks'

/** While a page renders on the server, its `fetch('/graphql')` stays in the process. */
export const handleFetch: HandleFetch = ({ event, request, fetch }) => {
  const execute = event.platform?.req.graphql
  const url = new URL(request.url)
  if (!execute || url.origin !== event.url.origin || url.pathname !== '/graphql') return fetch(request)
  const cookie = event.request.headers.get('cookie')
  if (cookie) request.headers.set('cookie', cookie)
  return execute(request)
}
