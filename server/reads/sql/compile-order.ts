import type { Direction } from '../ordering.ts'
import type { Scope } from './scope.ts'

/** Prisma's `orderBy` as an ORDER BY clause, with its leading blank; empty without one. */
export function compileOrder(scope: Scope, orderBy: object | readonly object[] | undefined): string {
  const keys = [orderBy ?? []].flat().flatMap((each) => Object.entries(each))
  const columns = keys.map(([name, value]) => compileKey(scope, name, value))
  return columns.length === 0 ? '' : ` ORDER BY ${columns.join(', ')}`
}

function compileKey(scope: Scope, name: string, value: unknown): string {
  if (typeof value === 'string') return `${scope.column(name)} ${value as Direction}`
  const [[inner, direction] = ['', '']] = Object.entries(value as object)
  return compileKey(scope.one(name), inner, direction)
}
