import { quantile, timeEach } from './measure.ts'
import { CLAIM_LIST } from './operations.ts'
import { findPeak, sendSteadily } from './send-steadily.ts'

const SEARCHES = [
  'troops',
  'treaty border',
  '"missile and the"',
  'grain -troops',
  'hospital academy',
  'harbour or ferry',
]

const FACETS = `topics { value count } actors { value count } countries { value count } bases { value count }
  likelihoods { value count } sections { value count }`

/** Of the highest rate: so much a server should bear all day. */
const STEADY_SHARE = 0.7

/** What single reads of our own server cost without its cache, by name; times in milliseconds. */
export async function timeReads(address: string, claims: number, seconds: number): Promise<Record<string, number>> {
  const page = (after: string) => `{ claims(first: 20${after}) { pageInfo { endCursor } nodes { slug statement } } }`
  const first = await timesOf(address, [page('')], 200)
  const later = await timesOf(address, [page(`, after: "${cursorAt(Math.min(100_000, claims / 2))}"`)], 200)
  const search = SEARCHES.map(
    (text) => `{ searchClaims(text: ${JSON.stringify(text)}, first: 20) { edges { rank node { slug statement } } } }`,
  )
  const searches = await timesOf(address, search, 120)
  const facets = await timesOf(address, [`{ claimFacets { ${FACETS} } }`], 10)
  const narrowed = await timesOf(address, [`{ claimFacets(where: {country: "actor-3"}) { ${FACETS} } }`], 20)
  const crossed = await timesOf(
    address,
    [`{ claimFacets(where: {country: "actor-3", topics: {in: [RISK, FIGURE]}, basis: {in: [FACT]}}) { ${FACETS} } }`],
    20,
  )
  const places = Array.from({ length: 500 }, (_, at) => ({ after: cursorAt(Math.floor((at * claims) / 500)) }))
  const lists = places.map((variables) => ({
    query: `query ($after: String) ${CLAIM_LIST('first: 20, after: $after')}`,
    variables,
  }))
  const peak = await findPeak(address, lists, seconds)
  const steady = await sendSteadily(address, lists, STEADY_SHARE * peak, 2 * seconds)
  return {
    claims,
    'page 1, p50 ms': quantile(first, 0.5),
    'page 5,000, p50 ms': quantile(later, 0.5),
    'page 5,000 to page 1': quantile(later, 0.5) / quantile(first, 0.5),
    'search, p50 ms': quantile(searches, 0.5),
    'search, p95 ms': quantile(searches, 0.95),
    'all facets, p50 ms': quantile(facets, 0.5),
    'facets of a country, p50 ms': quantile(narrowed, 0.5),
    'facets of a country, two topics and a basis, p50 ms': quantile(crossed, 0.5),
    '20 claims from anywhere, peak requests/s': peak,
    'at 70 % of the peak, p50 ms': quantile(steady, 0.5),
    'at 70 % of the peak, p95 ms': quantile(steady, 0.95),
  }
}

/** After one round that does not count. */
async function timesOf(address: string, queries: readonly string[], times: number): Promise<number[]> {
  await timeEach(address, queries)
  return timeEach(
    address,
    Array.from({ length: times }, (_, at) => queries[at % queries.length] ?? ''),
  )
}

/** A place in the list of claims, as fill-corpus.ts makes it. */
function cursorAt(ordinal: number): string {
  const key = ['00000000-0000-7000-8000-000000000001', ordinal, '00000000-0000-7000-9000-000000000000']
  return Buffer.from(JSON.stringify(['claims-by-place-asc', ...key])).toString('base64url')
}
