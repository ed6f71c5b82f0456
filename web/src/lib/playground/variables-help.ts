import {
  getNamedType,
  getNullableType,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
} from 'graphql'
import { describeField } from './describe-type.ts'
import type { JsonPlace } from './json-place.ts'

/** What may be written at a place in the variables, or stands there. */
export interface Suggestion {
  readonly label: string
  /** Its type, for a field: `[Topic!]!`. */
  readonly type: string
  readonly description: string
  /** Whether it has to be given. */
  readonly isRequired: boolean
  /** What to write, in two parts: the cursor goes between them. */
  readonly text: readonly [before: string, after: string]
}

/** Everything that fits a place; of a “one of” input nothing more once it has a field. */
export function suggestionsAt(variables: GraphQLInputObjectType, { kind, path, taken }: JsonPlace): Suggestion[] {
  const type = typeAt(variables, path)
  if (kind === 'value') return type ? valuesOf(type) : []
  const object = type && getNamedType(type)
  if (!isInputObjectType(object) || (object.isOneOf && taken.length > 0)) return []
  const free = Object.values(object.getFields()).filter(({ name }) => !taken.includes(name))
  return free.map((field) => {
    const { name, type, description, isRequired } = describeField(field)
    const [before, after] = frameOf(field.type)
    return { label: name, type, description, isRequired, text: [`"${name}": ${before}`, after] }
  })
}

/** What a name or value means that stands in the variables; undefined for one that the schema does not know. */
export function meaningOf(variables: GraphQLInputObjectType, place: JsonPlace, text: string): Suggestion | undefined {
  return suggestionsAt(variables, { ...place, taken: [] }).find(({ label }) => label === text)
}

/** Type of the variable, or the field within one, that a path leads to; undefined when there is none. */
export function typeAt(variables: GraphQLInputObjectType, path: readonly string[]): GraphQLInputType | undefined {
  return path.reduce<GraphQLInputType | undefined>((type, name) => {
    const object = type && getNamedType(type)
    return isInputObjectType(object) ? object.getFields()[name]?.type : undefined
  }, variables)
}

function valuesOf(inputType: GraphQLInputType): Suggestion[] {
  const named = getNamedType(inputType)
  const type = String(named)
  if (isEnumType(named))
    return named.getValues().map(({ name, description }) => {
      return { label: name, type, description: description ?? '', isRequired: false, text: [`"${name}"`, ''] }
    })
  if (named.name !== 'Boolean') return []
  return ['true', 'false'].map((label) => ({ label, type, description: '', isRequired: false, text: [label, ''] }))
}

/** The signs around a value of a type. */
function frameOf(type: GraphQLInputType): readonly [string, string] {
  const list = getNullableType(type)
  if (isListType(list)) {
    const [before, after] = frameOf(list.ofType)
    return [`[${before}`, `${after}]`]
  }
  const named = getNamedType(type)
  if (!isLeafType(named)) return ['{', '}']
  return ['Int', 'Float', 'Boolean'].includes(named.name) ? ['', ''] : ['"', '"']
}
