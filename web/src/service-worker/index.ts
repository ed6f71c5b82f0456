/// <reference types="./offline-files.d.ts" />
import { version } from '$app/env'
import { self } from '$app/service-worker'
import { offlineFiles } from 'virtual:offline-files'

/**
 * Keeps the app itself in the browser: what its pages load before they can be used (web/offline-files.ts), and one empty
 * page. What a page loads later, when it is asked to, the browser's own cache keeps. Nothing that the server says to a
 * learner is kept here; see lib/offline for that. Online, every page comes from the server, so that an update shows with
 * the next page that is opened. Without a connection the newest version that is kept whole serves: a worker therefore
 * waits until no tab needs the one before. To be put in its place would cost that one the page that it is fetching.
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
    await caches.delete(CACHE)
    throw cause
  }
}

self.addEventListener('activate', (event) => {
  event.waitUntil(takeOver())
})

/** Now that no tab is open: those made before this one are not needed any more, one made since is the next. */
async function takeOver(): Promise<void> {
  const versions = await keptVersions()
  await Promise.all(versions.slice(versions.indexOf(CACHE) + 1).map((old) => caches.delete(old)))
  await self.clients.claim()
}

/** Names of the caches of this and other versions, the last that was made first. */
async function keptVersions(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith('debrief-')).reverse()
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
  return (await caches.match(request)) ?? fetch(request)
}

async function serveFrameOffline(request: Request): Promise<Response> {
  try {
    return await fetch(request)
  } catch (cause) {
    // A cache is filled at one stroke: where the page is, its scripts are as well.
    for (const cacheName of await keptVersions()) {
      const frame = await caches.match(FRAME, { cacheName })
      if (frame) return frame
    }
    throw cause
  }
}
