/** Made by web/offline-files.ts when the pages are built. */
declare module 'virtual:offline-files' {
  /** Paths below the origin, without a slash at the beginning. */
  export const offlineFiles: readonly string[]
}
