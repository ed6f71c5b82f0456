const milliseconds = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 })
const kilobytes = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })

/** @returns "12.3 ms" */
export const formatMilliseconds = (ms: number): string => `${milliseconds.format(ms)} ms`

/** @returns "400 B" or "1.4 kB" */
export const formatBytes = (bytes: number): string =>
  bytes < 1000 ? `${bytes} B` : `${kilobytes.format(bytes / 1000)} kB`
