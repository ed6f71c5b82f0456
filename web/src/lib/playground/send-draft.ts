import { readHeaders, readVariables } from './read-input.ts'
import type { Draft } from './to-curl.ts'

export interface Statement {
  readonly text: string
  readonly ms: number | null
  readonly rows: number | null
}

/** What came back. */
export interface Outcome {
  readonly status: number
  /** From sending to the last byte. */
  readonly ms: number
  /** Of the answer, once unpacked. */
  readonly bytes: number
  /** Indented JSON, without the SQL. */
  readonly text: string
  readonly data: unknown
  readonly hasErrors: boolean
  /** Null unless the server told. */
  readonly statements: readonly Statement[] | null
}

interface Answer {
  readonly data?: unknown
  readonly errors?: readonly unknown[]
  readonly extensions?: { readonly sql?: readonly Statement[] }
}

interface Options {
  /** Whether to ask for the SQL as well. */
  readonly tracesSql: boolean
  readonly signal: AbortSignal
}

/**
 * Runs what somebody has typed.
 * @throws InputProblem for headers or variables that are none, TypeError when no answer comes
 */
export async function sendDraft(draft: Draft, { tracesSql, signal }: Options): Promise<Outcome> {
  const headers = new Headers([
    ['content-type', 'application/json'],
    ['accept', 'application/json'],
    ...readHeaders(draft.headers),
    ...(tracesSql ? [['x-debrief-trace', 'sql'] as [string, string]] : []),
  ])
  const { query, operationName } = draft
  const body = JSON.stringify({ query, variables: readVariables(draft.variables), operationName })
  const sent = performance.now()
  // A key speaks for itself, without the session that the page is read with.
  const credentials = headers.has('authorization') ? 'omit' : 'same-origin'
  const response = await fetch('/graphql', { method: 'POST', headers, body, signal, credentials })
  const text = await response.text()
  const about = { status: response.status, ms: performance.now() - sent, bytes: new Blob([text]).size }
  const answer = readAnswer(text)
  if (!answer) return { ...about, text, data: null, hasErrors: true, statements: null }
  const { extensions: { sql, ...extensions } = {}, ...rest } = answer
  const shown = Object.keys(extensions).length > 0 ? { ...rest, extensions } : rest
  return {
    ...about,
    text: JSON.stringify(shown, null, 2),
    data: answer.data ?? null,
    hasErrors: (answer.errors?.length ?? 0) > 0,
    statements: sql ?? null,
  }
}

function readAnswer(text: string): Answer | null {
  try {
    return JSON.parse(text) as Answer
  } catch {
    return null
  }
}
