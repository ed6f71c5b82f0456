import type { Page } from 'playwright-core'

/** What a page did that no page of ours may do. */
export interface PageWatch {
  /** Sentences; empty for a page that behaved. */
  readonly problems: readonly string[]
}

/**
 * Notes errors in the console, exceptions that nobody caught, and requests that leave our origin or are longer than they
 * need be.
 * @param origin  where the pages are served, e.g. `http://127.0.0.1:4000`
 */
export function watchPage(page: Page, origin: string): PageWatch {
  const problems: string[] = []
  const documents = new Set<string>()
  page.on('response', (response) => {
    if (response.request().isNavigationRequest()) documents.add(response.url())
  })
  page.on('console', (message) => {
    // Chromium reports a document with status 404 as well; such a page is one of ours, and tests look at it.
    const isDocument = message.text().startsWith('Failed to load resource') && documents.has(message.location().url)
    if (message.type() === 'error' && !isDocument)
      problems.push(`The console says: ${message.text()} (${message.location().url})`)
  })
  page.on('pageerror', (error) => problems.push(`Nobody caught: ${error.stack ?? error.message}`))
  page.on('request', (request) => {
    const url = new URL(request.url())
    const stays = url.origin === origin || url.protocol === 'data:' || url.protocol === 'blob:'
    if (!stays) problems.push(`It asked another origin: ${request.method()} ${request.url()}`)
    // In the playground visitors write documents of their own.
    const isPlayground = URL.parse(page.url())?.pathname === '/graphql'
    if (url.pathname === '/graphql' && !isPlayground && request.postData()?.includes('"query":'))
      problems.push(`It sent a document whole that the server could know: ${request.postData()}`)
  })
  return { problems }
}
