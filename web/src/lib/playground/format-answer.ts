const milliseconds = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 })
const kilobytes = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })

/** @returns "12.3 ms" */
export const formatMilliseconds = (ms: number): string => `${milliseconds.format(ms)} ms`

/** @returns "0.4 kB" */
export const formatBytes = (bytes: number): string => `${kilobytes.format(bytes / 1000)} kB`
