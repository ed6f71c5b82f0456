import { readWhole } from '../ui/search-params.ts'

/** Sections of a page: more than a report usually has. */
export const SECTIONS_AT_ONCE = 50

/** Which sections a page shows, as its address says; one more is asked for, to know whether there is another page. */
export function readSectionPage(params: URLSearchParams) {
  return { from: readWhole(params, 'from', [0, 1_000_000], 0), first: SECTIONS_AT_ONCE + 1 }
}
