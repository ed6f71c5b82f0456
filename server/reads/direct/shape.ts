import type { Ordering } from '../ordering.ts'
import type { PagePlan } from '../keyset.ts'
import type { SqlColumn } from '../sql/scope.ts'

/** What one field of an answer holds, as far as SQL alone can say it, seen from the row that its object is read from. */
export type Shape =
  | { readonly kind: 'constant'; readonly json: string }
  /** The opaque id of the row. */
  | { readonly kind: 'id'; readonly typename: string }
  /** A column in the way the API writes its type; a `day` is a DateTime of which only the day is meant. */
  | { readonly kind: 'column' | 'day'; readonly name: string }
  /** Texts, and columns at the end of to-one relations, in one string. */
  | { readonly kind: 'words'; readonly parts: readonly (string | { readonly path: readonly string[] })[] }
  /** The row's place in an order. */
  | { readonly kind: 'cursor'; readonly ordering: Ordering }
  | ObjectShape
  /** The row at the end of a to-one relation, or null. */
  | { readonly kind: 'one'; readonly relation: string; readonly shape: Shape }
  /** Rows at the end of to-many relations, one list after the other. */
  | { readonly kind: 'many'; readonly lists: readonly ListShape[] }
  /** The one row of a table for which a filter holds, or null. */
  | { readonly kind: 'row'; readonly model: string; readonly where: object; readonly shape: Shape }
  /** All of them. */
  | {
      readonly kind: 'rows'
      readonly model: string
      readonly where: object
      readonly orderBy: OrderBy
      readonly shape: Shape
    }
  | PageShape

export type OrderBy = object | readonly object[]

/** An object of an answer: its keys in the order in which the operation asks for them. */
export interface ObjectShape {
  readonly kind: 'object'
  readonly fields: Fields<Shape>
  /** Columns without which there is no object, but null. */
  readonly unlessNull?: readonly string[]
}

type Fields<Value> = readonly { readonly key: string; readonly value: Value }[]

export interface ListShape {
  readonly relation: string
  readonly where?: object
  readonly orderBy?: OrderBy
  readonly shape: Shape
}

/** A page of a table's rows for which a filter holds; the filter may compare with columns of the row around it. */
export interface PageShape {
  readonly kind: 'page'
  readonly model: string
  readonly where: (outer: (column: string) => SqlColumn) => object
  readonly plan: PagePlan
  readonly parts: Fields<PagePart>
}

export type PagePart =
  | { readonly kind: 'constant'; readonly json: string }
  | { readonly kind: 'total' }
  /** Something of each row of the page. */
  | { readonly kind: 'entries'; readonly shape: Shape }
  | { readonly kind: 'info'; readonly fields: Fields<PageFact> }

export type PageFact =
  | { readonly kind: 'constant'; readonly json: string }
  | { readonly kind: 'hasNextPage' | 'hasPreviousPage' | 'startCursor' | 'endCursor' }
