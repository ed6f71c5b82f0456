import { findUnit, type Unit as UnitOfFigures } from '../domain/claims/units.ts'
import { builder } from './builder.ts'

export const Unit = builder.objectRef<Pick<UnitOfFigures, 'code' | 'singular' | 'plural'>>('Unit').implement({
  description: 'A unit of figures.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Code, such as people, USD or percent.' }),
    singular: t.exposeString('singular', { description: 'After a 1: “person”.' }),
    plural: t.exposeString('plural', { description: 'After any other number: “people”.' }),
    isName: t.boolean({
      description: 'True where the number is a name, as that of an article: nothing is counted in it.',
      resolve: ({ code }) => findUnit(code)?.dimension === 'identifier',
    }),
  }),
})

/** A code that left the list of units since still reads as itself. */
export function unitOf(code: string): typeof Unit.$inferType {
  return findUnit(code) ?? { code, singular: code, plural: code }
}
