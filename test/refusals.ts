/** A request to /graphql that has to be refused, whoever sends it. */
export interface RefusedRequest {
  readonly name: string
  /** JSON as it is sent. */
  readonly body: string
  /** `extensions.code` of the first error. */
  readonly code: string
}

const times = (count: number, each: (number: number) => string) =>
  Array.from({ length: count }, (_, at) => each(at + 1)).join(' ')
const nested = (levels: number, open: string, inner: string, close: string) =>
  open.repeat(levels) + inner + close.repeat(levels)

const ask = (name: string, code: string, query: string, variables?: object): RefusedRequest => {
  return { name, code, body: JSON.stringify({ query, variables }) }
}

const FILTERED = 'query ($where: ClaimWhere) { claims(where: $where) { totalCount } }'
/** JSON.stringify cannot write a value as deep as this. */
const filterOf = (name: string, code: string, where: string): RefusedRequest => {
  return { name, code, body: `{"query":${JSON.stringify(FILTERED)},"variables":{"where":${where}}}` }
}

const PAGE = 'query ($size: Int) { claims(first: $size) { nodes { slug } } }'
const BACKWARDS = 'query ($size: Int) { claims(last: $size) { nodes { slug } } }'

/** What has been sent to GraphQL servers to bring them down, and what they were asked by mistake. */
export const REFUSED: readonly RefusedRequest[] = [
  ask('1,000 aliases', 'TOO_MANY_TOKENS', `{ ${times(1_000, (at) => `a${at}: __typename`)} }`),
  ask('100 aliases', 'TOO_MANY_ALIASES', `{ ${times(100, (at) => `a${at}: __typename`)} }`),
  ask('50 nested levels', 'TOO_DEEP', `{ claims { nodes { ${nested(24, 'links { claim { ', 'slug', ' } }')} } } }`),
  ask(
    'fragments in a circle',
    'GRAPHQL_VALIDATION_FAILED',
    '{ claims { nodes { ...A } } } fragment A on Claim { links { claim { ...B } } } fragment B on Claim { links { claim { ...A } } }',
  ),
  ask(
    'fragments that double each other',
    'TOO_DEEP',
    `{ ...F1 } ${times(60, (at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`)} fragment F61 on Query { __typename }`,
  ),
  ask(
    'fragments spread over and over',
    'TOO_COMPLEX',
    `{ reports { ${'...A '.repeat(36)} } } fragment A on Report { ${'...B '.repeat(36)} }
     fragment B on Report { ${'...C '.repeat(36)} } fragment C on Report { ${'id '.repeat(1_500)} }`,
  ),
  ask('1,000 directives', 'TOO_MANY_TOKENS', `{ __typename ${'@include(if: true) '.repeat(1_000)} }`),
  ask('200 directives', 'TOO_MANY_DIRECTIVES', `{ __typename ${'@include(if: true) '.repeat(200)} }`),
  ask('2,000 fields of one name', 'TOO_COMPLEX', `{ ${'__typename '.repeat(1_990)} }`),
  ask(
    'pages in pages',
    'TOO_MANY_NODES',
    '{ actors { claims(first: 100) { nodes { actors { actor { claims { nodes { slug } } } } } } } }',
  ),
  ask(
    'pages whose size only a variable tells',
    'TOO_MANY_NODES',
    'query ($n: Int) { actors { claims(first: $n) { nodes { actors { actor { claims(first: 3) { nodes { slug } } } } } } } }',
    { n: 1 },
  ),
  ask(
    'an introspection bomb',
    'TOO_MANY_NODES',
    `{ __schema { types { ${nested(6, 'fields { type { ', 'name', ' } }')} } } }`,
  ),
  {
    name: 'a batch of 1,000',
    code: 'BAD_REQUEST',
    body: JSON.stringify(Array(1_000).fill({ query: '{ __typename }' })),
  },
  filterOf('a filter 6 deep', 'FILTER_TOO_DEEP', nested(6, '{"not":', '{}', '}')),
  filterOf('a filter 20,000 deep in not', 'VALUES_TOO_DEEP', nested(20_000, '{"not":', '{}', '}')),
  filterOf('a filter 10,000 deep in and', 'VALUES_TOO_DEEP', nested(10_000, '{"and":[', '{}', ']}')),
  filterOf('a filter of 100 parts', 'FILTER_TOO_WIDE', `{"or":[${'{"report":"x"},'.repeat(99)}{}]}`),
  filterOf('a filter of 5,000 parts', 'TOO_MANY_VALUES', `{"or":[${'{"report":"x"},'.repeat(4_999)}{}]}`),
  filterOf('20,000 topics', 'TOO_MANY_VALUES', `{"topics":{"in":[${'"RISK",'.repeat(19_999)}"RISK"]}}`),
  ask('first: 0', 'INVALID_PAGE', PAGE, { size: 0 }),
  ask('first: -1', 'INVALID_PAGE', PAGE, { size: -1 }),
  ask('first: 2147483647', 'INVALID_PAGE', PAGE, { size: 2_147_483_647 }),
  ask('first beyond an Int', 'BAD_USER_INPUT', PAGE, { size: 1e12 }),
  ask('first beyond an Int, written out', 'GRAPHQL_VALIDATION_FAILED', '{ claims(first: 99999999999) { totalCount } }'),
  ask('last: 0', 'INVALID_PAGE', BACKWARDS, { size: 0 }),
  ask('last: -5', 'INVALID_PAGE', BACKWARDS, { size: -5 }),
  ask('last: 2147483647', 'INVALID_PAGE', BACKWARDS, { size: 2_147_483_647 }),
  ask('a field that is none', 'GRAPHQL_VALIDATION_FAILED', '{ nope }'),
  ask('a document that is none', 'GRAPHQL_PARSE_FAILED', '{ claims( }'),
  ask('a variable that is missing', 'BAD_USER_INPUT', 'query ($slug: String!) { claim(slug: $slug) { slug } }'),
  { name: 'an unknown document', code: 'UNKNOWN_DOCUMENT', body: `{"documentId":"sha256:${'0'.repeat(64)}"}` },
]

/** Every place where a text comes in. */
const TEXTS: readonly (readonly [place: string, query: string, variables: (text: string) => object])[] = [
  ['an argument', 'query ($s: String!) { claim(slug: $s) { slug } }', (s) => ({ s })],
  ['an id', 'query ($s: ID!) { node(id: $s) { id } }', (s) => ({ s })],
  ['a cursor', 'query ($s: String!) { claims(after: $s) { totalCount } }', (s) => ({ s })],
  ['a search', 'query ($s: String!) { searchClaims(text: $s) { totalCount } }', (s) => ({ s })],
  ['a filter', FILTERED, (s) => ({ where: { or: [{ statement: { contains: s } }] } })],
  [
    'a list',
    'query ($i: BlueprintInput!) { previewBlueprint(input: $i) { available } }',
    (s) => ({ i: { reportSlug: 'x', actors: [s] } }),
  ],
  [
    'a mutation',
    'mutation ($i: StartQuizInput!) { startQuiz(input: $i) { __typename } }',
    (s) => ({ i: { reportSlug: 'x', seed: s } }),
  ],
]

/** Texts that PostgreSQL cannot store, or would store as something else. */
export const REFUSED_TEXTS: readonly RefusedRequest[] = TEXTS.flatMap(([place, query, variables]) => [
  ask(`U+0000 in ${place}`, 'INVALID_TEXT', query, variables('a\0b')),
  ask(`half a surrogate pair in ${place}`, 'INVALID_TEXT', query, variables('a\ud800b')),
]).concat(
  ask('U+0000 in a document', 'INVALID_TEXT', String.raw`{ claim(slug: "a\u0000b") { slug } }`),
  ask('half a surrogate pair in a document', 'GRAPHQL_PARSE_FAILED', String.raw`{ claim(slug: "a\ud800b") { slug } }`),
)
