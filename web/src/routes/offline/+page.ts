/**
 * Rendered by nobody but the browser, so the server sends an empty frame. The service worker keeps that frame and gives it
 * for every address that cannot be reached; the router then opens what the address asks for, from what the browser keeps.
 */
export const ssr = false
