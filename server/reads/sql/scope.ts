import { type Model, modelOf, type Relation } from './model.ts'

/** What all parts of one statement share: its parameters and the aliases in use. */
export class Statement {
  readonly values: unknown[] = []
  #aliases = 0

  /** @returns the placeholder for a value, which never becomes part of the text */
  bind(value: unknown): string {
    return `$${this.values.push(value)}`
  }

  newAlias(): string {
    this.#aliases += 1
    return `t${this.#aliases}`
  }
}

/** A column of an outer query, to compare with in a filter. */
export class SqlColumn {
  readonly sql: string

  constructor(sql: string) {
    this.sql = sql
  }
}

/** A table in a FROM clause, with the tables joined to it along to-one relations, each once. */
export class Scope {
  readonly statement: Statement
  readonly model: Model
  readonly alias: string
  readonly #joins: string[]
  readonly #isAlwaysThere: boolean
  readonly #joined = new Map<string, Scope>()

  constructor(statement: Statement, model: string, joins: string[] = [], isAlwaysThere = true) {
    this.statement = statement
    this.model = modelOf(model)
    this.alias = statement.newAlias()
    this.#joins = joins
    this.#isAlwaysThere = isAlwaysThere
  }

  column(name: string): string {
    if (!this.model.columns.has(name)) throw new Error(`${this.model.name} has no column ${name}`)
    return `${this.alias}."${name}"`
  }

  relation(name: string): Relation {
    const relation = this.model.relations.get(name)
    if (!relation) throw new Error(`${this.model.name} has no relation ${name}`)
    return relation
  }

  /** The table at the other end of a to-one relation, joined when first asked for; where nothing is there, of nulls. */
  one(name: string): Scope {
    const known = this.#joined.get(name)
    if (known) return known
    const { target, from, to, isRequired } = this.relation(name)
    const isAlwaysThere = this.#isAlwaysThere && isRequired
    const scope = new Scope(this.statement, target, this.#joins, isAlwaysThere)
    this.#joins.push(
      `${isAlwaysThere ? '' : 'LEFT '}JOIN "${target}" ${scope.alias} ON ${scope.alias}."${to}" = ${this.alias}."${from}"`,
    )
    this.#joined.set(name, scope)
    return scope
  }

  /** A table of its own for a subquery, with the condition that ties it to this one. */
  inner(name: string): { readonly scope: Scope; readonly tie: string } {
    const { target, from, to } = this.relation(name)
    const scope = new Scope(this.statement, target)
    return { scope, tie: `${scope.alias}."${to}" = ${this.alias}."${from}"` }
  }

  /** A column reached over to-one relations: `['claim', 'ordinal']`. */
  at(path: readonly string[]): string {
    const [name = '', ...rest] = path
    return rest.length === 0 ? this.column(name) : this.one(name).at(rest)
  }

  /** Prisma's type of such a column. */
  typeAt(path: readonly string[]): string | undefined {
    const [name = '', ...rest] = path
    return rest.length === 0 ? this.model.columns.get(name) : this.one(name).typeAt(rest)
  }

  /** The FROM clause. Ask last: conditions and columns join what they need. */
  from(): string {
    return [`"${this.model.name}" ${this.alias}`, ...this.#joins].join(' ')
  }
}
