import type { ObjectRef } from '@pothos/core'
import type { PlainRefusalName, Refusal as RefusalShape, Refused, RefusalName } from '../actions/refusal.ts'
import { builder } from './builder.ts'

type SchemaTypes = typeof builder extends PothosSchemaTypes.SchemaBuilder<infer T> ? T : never

const Refusal = builder.interfaceRef<RefusalShape>('Refusal').implement({
  description: 'Why something was not done, and what to do instead.',
  resolveType: (refused) => refused.refusal,
  fields: (t) => ({
    message: t.exposeString('message', { description: 'One or two sentences for the person who asked.' }),
  }),
})

function plainRefusal<Name extends PlainRefusalName>(name: Name, description: string) {
  return builder.objectRef<Refused<Name>>(name).implement({ description, interfaces: [Refusal] })
}

export const NotEnoughItems = builder.objectRef<Refused<'NotEnoughItems'>>('NotEnoughItems').implement({
  description: 'Fewer questions fit than were asked for.',
  interfaces: [Refusal],
  fields: (t) => ({
    available: t.exposeInt('available', { description: 'How many questions one quiz of this choice can have.' }),
    requested: t.exposeInt('requested', { description: 'How many were asked for.' }),
  }),
})

export const InvalidInput = builder.objectRef<Refused<'InvalidInput'>>('InvalidInput').implement({
  description: 'A value that cannot be used.',
  interfaces: [Refusal],
  fields: (t) => ({
    field: t.exposeString('field', { nullable: true, description: 'Name of the input field at fault, if it is one.' }),
  }),
})

export const InvalidResponse = builder.objectRef<Refused<'InvalidResponse'>>('InvalidResponse').implement({
  description: 'A response that cannot be graded. Nothing was stored: answer again.',
  interfaces: [Refusal],
  fields: (t) => ({
    reason: t.exposeString('reason', { description: 'Stable code, such as EMPTY, NOT_A_NUMBER or UNKNOWN_OPTION.' }),
  }),
})

export const AnswerIdReused = plainRefusal(
  'AnswerIdReused',
  'This answerId was used before, with something else in it.',
)
export const QuizClosed = plainRefusal('QuizClosed', 'The quiz is finished, or this question already has its answer.')
export const DeadlinePassed = plainRefusal('DeadlinePassed', 'The time limit of the quiz has passed.')
export const NotSignedIn = plainRefusal('NotSignedIn', 'There is no session.')
export const Forbidden = plainRefusal(
  'Forbidden',
  'This is not yours, or it does not exist; the answer does not say which.',
)

/**
 * Defines what a field gives that can be refused: its success, or one of the refusals. A resolver that could give any other
 * does not compile.
 */
export function resultOf<Success extends object, Name extends RefusalName>(
  name: string,
  description: string,
  success: ObjectRef<SchemaTypes, Success>,
  refusals: { readonly [Each in Name]: ObjectRef<SchemaTypes, Refused<Each>> }[Name][],
) {
  return builder.unionType(name, {
    description,
    types: [success, ...refusals],
    resolveType: (result: object) => ('refusal' in result ? (result as RefusalShape).refusal : success.name),
  })
}
