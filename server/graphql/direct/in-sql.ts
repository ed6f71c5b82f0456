import type { PageArgs } from '../../reads/keyset.ts'
import type { Ordering } from '../../reads/ordering.ts'
import type { PageShape, Shape } from '../../reads/direct/shape.ts'

/** A list that is read by pages. */
export interface DirectList {
  readonly model: string
  /** A filter as Prisma writes it; of a list that hangs on a row it may compare with that row's columns. */
  readonly where: object | PageShape['where']
  readonly ordering: Ordering
  readonly args: PageArgs
}

/** What an operation selects below a field, for the field to put where SQL finds it. */
export interface Selected {
  /** Of an object. `fields` gives what the columns of its own table do not: an object without a table needs all. */
  object(fields?: Readonly<Record<string, InSql>>, unlessNull?: readonly string[]): Shape
  /** Of a connection. @throws InvalidRequest for a page that cannot be */
  page(list: DirectList): Shape
}

/** Where SQL finds what a field gives for its arguments, seen from its object's row. It must be what its resolver gives. */
export type InSql<Args = never> = (args: Args, selected: Selected) => Shape

/** Extensions of a field whose value SQL alone can give; exposed columns and relations need none. */
export function inSql<Args = object>(place: InSql<Args>): { readonly inSql: InSql } {
  return { inSql: place }
}

export function column(name: string): Shape {
  return { kind: 'column', name }
}

/** Something of the row at the end of a to-one relation. */
export function one(relation: string, shape: Shape): Shape {
  return { kind: 'one', relation, shape }
}
