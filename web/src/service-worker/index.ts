/// <reference types="./offline-files.d.ts" />
import { version } from '$app/env'
import { self } from '$app/service-worker'
import { offlineFiles } from 'virtual:offline-files'

/**
 * Keeps the app itself in the browser: what its pages load before they can be used (web/offline-files.ts), and one empty
 * page. What a page loads later, when it is asked to, the browser's own cache keeps. Nothing that the server says to a
 * learner is kept here; see lib/offline for that. Online, every page comes from the server, so that an update shows with
 * the next page that is opened.
 */
const CACHE = `debrief-${version}`
const FRAME = '/offline'
const paths = ['/favicon.svg', ...offlineFiles.map((name) => `/${name}`)]
const known = new Set(paths)

self.addEventListener('install', (event) => {
  event.waitUntil(fill())
})

async function fill(): Promise<void> {
  const cache = await caches.open(CACHE)
  try {
    await cache.addAll([...paths, new Request(FRAME, { cache: 'reload' })])
  } catch (cause) {
    // An empty cache would pass for the version before.
    await caches.delete(CACHE)
    throw cause
  }
  // Tabs of the version before find their scripts in its cache; none has to be closed for an update.
  await self.skipWaiting()
}

self.addEventListener('activate', (event) => {
  event.waitUntil(takeOver())
})

async function takeOver(): Promise<void> {
  // In the order in which they were made: the last is this version, the one before serves tabs that are still open.
  const versions = (await caches.keys()).filter((name) => name.startsWith('debrief-') && name !== CACHE)
  for (const old of versions.slice(0, -1)) await caches.delete(old)
  await self.clients.claim()
}

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== location.origin) return
  if (known.has(url.pathname) || url.pathname.includes('/immutable/')) event.respondWith(serveKept(request))
  else if (request.mode === 'navigate' && !isEndpoint(url.pathname)) event.respondWith(serveFrameOffline(request))
})

/** What the server answers itself is no page of the app. */
const isEndpoint = (path: string) => /^\/(api|health|metrics)(\/|$)/.test(path)

/** What has its content in its name never changes, whichever version kept it. */
async function serveKept(request: Request): Promise<Response> {
  return (await findKept(request)) ?? (await caches.match(request)) ?? fetch(request)
}

async function serveFrameOffline(request: Request): Promise<Response> {
  try {
    return await fetch(request)
  } catch (cause) {
    const frame = await findKept(FRAME)
    if (frame) return frame
    throw cause
  }
}

/** What this version kept. */
async function findKept(request: RequestInfo): Promise<Response | undefined> {
  return (await caches.open(CACHE)).match(request)
}
