/**
 * Chance of recall, 0–1, at which a question may come back. Below 0.7 most reviews fail; above 0.97 there are more of
 * them than anybody takes. The database holds the same range.
 */
export const DESIRED_RETENTION = { least: 0.7, usual: 0.9, most: 0.97 } as const
