import fc from 'fast-check'
import {
  getNamedType,
  getNullableType,
  type GraphQLField,
  isEnumType,
  isObjectType,
  type GraphQLObjectType,
} from 'graphql'
import { schema } from '../server/graphql/schema.ts'

/** A read of the corpus, and the variables that its directives and arguments name. */
export interface MadeOperation {
  readonly query: string
  readonly variables: { readonly yes: boolean; readonly no: boolean; readonly few: number }
}

const ROOTS = [
  ...[
    'claims(first: 3)',
    'claims(last: 2, where: {linkedAs: IN_TENSION_WITH})',
    'claims(where: {country: "atlantis"})',
  ],
  ...[
    'claims(first: $few, where: {figure: {unit: "people"}}, orderBy: {by: SLUG, direction: DESC})',
    'actors(kind: COUNTRY)',
  ],
  ...['claim(slug: "ten-thousand-unprecedented-for-kpa")', 'claim(slug: "nothing")', 'actor(slug: "russia")'],
  ...[
    'figures(first: 4, orderBy: [{by: VALUE}, {by: LABEL, direction: DESC}])',
    'positions(last: 3)',
    'motives(first: $few)',
  ],
  ...['report(slug: "example-harbour")', 'reports', 'claimFacets', 'figureStatistics(groupBy: UNIT)'],
]

const VARIABLES = ['$yes: Boolean!', '$no: Boolean = false', '$few: Int']

/** Fragments in fragments, directives, aliases, arguments and the same field twice, anywhere in what the corpus offers. */
export function makeOperation(g: fc.GeneratorValue): MadeOperation {
  const fragments: string[] = []
  const budget = { fields: 60, aliases: 12, directives: 5 }
  const chance = (percent: number) => g(fc.integer, { min: 0, max: 99 }) < percent
  const pick = <T>(from: readonly T[]): T => from[g(fc.nat, from.length - 1)] as T
  const take = (what: keyof typeof budget) => budget[what] > 0 && (budget[what] -= 1) >= 0

  const directive = () => {
    if (!chance(12) || !take('directives')) return ''
    return pick([
      ' @include(if: $yes)',
      ' @include(if: $no)',
      ' @skip(if: $no)',
      ' @skip(if: true)',
      ' @include(if: true) @skip(if: $no)',
    ])
  }
  const argument = ({ args }: GraphQLField<unknown, unknown>): string => {
    const size = pick(['first', 'last'])
    const given = args.flatMap(({ name, type }) => {
      const named = getNamedType(type)
      if (isEnumType(named) && chance(60)) return [`${name}: ${pick(named.getValues()).name}`]
      return name === size ? [`${name}: ${pick(['1', '2', '$few'])}`] : []
    })
    return given.length === 0 ? '' : `(${given.join(', ')})`
  }
  const field = (one: GraphQLField<unknown, unknown>, depth: number): string | null => {
    if (!take('fields')) return null
    const type = getNamedType(getNullableType(one.type))
    const args = argument(one)
    // Under its own name a field must be the same wherever it stands.
    const alias = args !== '' || chance(10) ? `a${budget.aliases}: ` : ''
    if (alias && !take('aliases')) return null
    if (!isObjectType(type)) return `${alias}${one.name}${args}${directive()}`
    return depth === 0 ? null : `${alias}${one.name}${args}${directive()} ${selection(type, depth - 1)}`
  }
  const selection = (type: GraphQLObjectType, depth: number): string => {
    const all = Object.values(type.getFields())
    const chosen = Array.from({ length: 1 + g(fc.nat, 4) }, () => field(pick(all), depth)).filter(
      (each) => each !== null,
    )
    if (chosen.length === 0 || chance(20)) chosen.push('__typename')
    if (!chance(25)) return `{ ${chosen.join(' ')} }`
    const isNode = type.getInterfaces().length > 0
    const inner = selection(type, Math.max(0, depth - 1))
    if (chance(50))
      return `{ ${chosen.join(' ')} ...${pick(['', ` on ${type.name}`])}${directive()} ${inner} ${isNode ? '... on Node { id }' : ''} }`
    const name = `F${fragments.length}`
    fragments.push(`fragment ${name} on ${type.name} ${inner}`)
    return `{ ...${name}${directive()} ${chosen.join(' ')} }`
  }
  const roots = Array.from({ length: 1 + g(fc.nat, 2) }, (_, at) => {
    const root = pick(ROOTS)
    const type = getNamedType(schema.getQueryType()?.getFields()[root.split('(', 1)[0] ?? '']?.type)
    if (!isObjectType(type)) throw new Error(`${root} is no root`)
    return `r${at}: ${root}${directive()} ${selection(type, 4)}`
  })
  const body = `{ ${roots.join(' ')} } ${fragments.join(' ')}`
  // A variable that nothing uses is refused.
  const used = VARIABLES.filter((each) => body.includes(each.split(':', 1)[0] ?? ''))
  const query = `query ${used.length > 0 ? `(${used.join(', ')})` : ''} ${body}`
  return { query, variables: { yes: chance(50), no: chance(50), few: 2 } }
}
