/** Where SQL finds what a field gives when it is asked for without arguments: the same as its resolver does. */
export interface InSql {
  /** Relations to go along, and a column at the end of them if the field is a scalar. */
  readonly path: readonly string[]
  readonly orderBy?: object
}

/** Extensions of a field whose value SQL alone can give; exposed columns and relations need none. */
export function inSql(place: InSql): { readonly inSql: InSql } {
  return { inSql: place }
}
