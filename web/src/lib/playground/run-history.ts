import { keepList, readList } from './kept-list.ts'

/** An operation that was run here before. Headers are not kept: they may hold a key. */
export interface Run {
  readonly query: string
  readonly variables: string
  /** Which of several operations ran. */
  readonly operationName?: string | undefined
  /** ISO 8601. */
  readonly at: string
}

const KEY = 'debrief:playground'
const MOST = 50

/** @returns the runs of this browser, the last first */
export const readRuns = (): readonly Run[] => readList<Run>(KEY, ['query', 'variables', 'at'])

/** Puts a run first; the same operation with the same variables is kept once. @returns the runs after it */
export function addRun(run: Run): readonly Run[] {
  const others = readRuns().filter(
    ({ query, variables, operationName }) =>
      query !== run.query || variables !== run.variables || operationName !== run.operationName,
  )
  const runs = [run, ...others].slice(0, MOST)
  keepList(KEY, runs)
  return runs
}

export function forgetRuns(): void {
  localStorage.removeItem(KEY)
}

/** What a run is called: the name of its operation, else its text without comments. */
export function titleOf({ query, operationName }: Pick<Run, 'query' | 'operationName'>): string {
  if (operationName !== undefined) return operationName
  const lines = query.split('\n').filter((line) => line.trim() !== '' && !line.trimStart().startsWith('#'))
  const [, name] = /\b(?:query|mutation)\s+(\w+)/.exec(lines.join('\n')) ?? []
  return name ?? lines.join(' ').replaceAll(/\s+/g, ' ').slice(0, 60)
}
