import { readFileSync } from 'node:fs'
import {
  getNamedType,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
} from 'graphql'
import { expect, test } from 'vitest'
import { printApi, schemaFile } from '../server/graphql/print-schema.ts'
import { schema } from '../server/graphql/schema.ts'

const ownTypes = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
)

test('the committed schema is the one the code makes (node server/graphql/print-schema.ts writes it)', () => {
  expect(readFileSync(schemaFile, 'utf8')).toBe(printApi())
})

test('every type, field, argument and value says what it is', () => {
  const silent = ownTypes.flatMap((type) => [type.description ? [] : [type.name], ...undescribedMembers(type)].flat())
  expect(silent).toEqual([])
})

test('a key is reached through an answer and through nothing else', () => {
  expect(holdersOf('AnswerKey')).toEqual(['Answer.key'])
  expect(holdersOf('NumberLine')).toEqual(['Answer.numberLine'])
})

test('an answer is reached only through what belongs to the learner', () => {
  expect(holdersOf('Answer')).toEqual(['QuizItem.answer', 'QuizResult.answers', 'SubmitAnswerSuccess.answer'])
})

test('no type shows an item, a rubric or the source of an option as it is stored', () => {
  const stored = [
    'Item',
    'Rubric',
    'ItemClaim',
    'ItemActor',
    'OptionSource',
    'Credential',
    'Session',
    'Verification',
    'Memory',
  ]
  expect(ownTypes.map(({ name }) => name).filter((name) => stored.includes(name))).toEqual([])
  const telling = [
    'rubric',
    'keyId',
    'keyIds',
    'sources',
    'confusion',
    'confusable',
    'truth',
    'neverAccepted',
    'password',
    'token',
  ]
  const fields = ownTypes.flatMap((type) =>
    isObjectType(type) || isInterfaceType(type)
      ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`)
      : [],
  )
  expect(fields.filter((field) => telling.includes(field.split('.')[1] ?? ''))).toEqual([])
})

test('what a learner sees before answering leads to no claim, grade or key', () => {
  const closed = new Set(['Claim', 'Grade', 'AnswerKey', 'GradedPart'])
  const reached = typesReachedFrom([
    'Prompt',
    ...schema.getPossibleTypes(schema.getType('Prompt') as never).map(({ name }) => name),
  ])
  expect([...reached].filter((name) => closed.has(name))).toEqual([])
})

test('every list that can grow is a connection with the same arguments', () => {
  const connections = ownTypes.flatMap((type) => {
    if (!isObjectType(type)) return []
    return Object.values(type.getFields())
      .filter((field) => getNamedType(field.type).name.endsWith('Connection'))
      .map((field) => field.args.map(({ name }) => name))
  })
  expect(connections.length).toBeGreaterThan(6)
  for (const args of connections) expect(args).toEqual(expect.arrayContaining(['first', 'after', 'last', 'before']))
})

function undescribedMembers(type: GraphQLNamedType): string[] {
  if (isEnumType(type))
    return type
      .getValues()
      .filter((value) => !value.description)
      .map((value) => `${type.name}.${value.name}`)
  if (isInputObjectType(type)) {
    return Object.values(type.getFields())
      .filter((field) => !field.description)
      .map((field) => `${type.name}.${field.name}`)
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return []
  return Object.values(type.getFields()).flatMap((field) => [
    ...(field.description ? [] : [`${type.name}.${field.name}`]),
    ...field.args.filter((arg) => !arg.description).map((arg) => `${type.name}.${field.name}(${arg.name})`),
  ])
}

/** Fields of object types that give the named type. */
function holdersOf(name: string): string[] {
  return ownTypes
    .flatMap((type) => (isObjectType(type) ? Object.values(type.getFields()).map((field) => ({ type, field })) : []))
    .filter(({ field }) => getNamedType(field.type).name === name)
    .map(({ type, field }) => `${type.name}.${field.name}`)
    .sort()
}

function typesReachedFrom(names: readonly string[], reached = new Set<string>()): Set<string> {
  for (const name of names.filter((each) => !reached.has(each))) {
    reached.add(name)
    const type = schema.getType(name)
    if (isUnionType(type))
      typesReachedFrom(
        type.getTypes().map((each) => each.name),
        reached,
      )
    if (isObjectType(type))
      typesReachedFrom(
        Object.values(type.getFields()).map((field) => getNamedType(field.type).name),
        reached,
      )
  }
  return reached
}
