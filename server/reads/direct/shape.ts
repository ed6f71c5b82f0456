/** What one field of an answer holds, as far as SQL alone can say it. */
export type ShapeValue =
  | { readonly kind: 'constant'; readonly json: string }
  /** The opaque id of the row. */
  | { readonly kind: 'id'; readonly typename: string }
  /** A column at the end of to-one relations. */
  | { readonly kind: 'column'; readonly path: readonly string[] }
  /** Rows at the end of relations, of which only the last may be to-many. */
  | {
      readonly kind: 'rows'
      readonly path: readonly string[]
      readonly orderBy: object | readonly object[] | undefined
      readonly where: object
      readonly shape: Shape
    }

/** An object of an answer: its keys in the order in which the operation asks for them. */
export type Shape = readonly { readonly key: string; readonly value: ShapeValue }[]
