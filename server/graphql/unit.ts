import { findUnit } from '../domain/claims/units.ts'
import { builder } from './builder.ts'

export const Unit = builder
  .objectRef<{ readonly code: string; readonly singular: string; readonly plural: string }>('Unit')
  .implement({
    description: 'A unit of figures.',
    fields: (t) => ({
      code: t.exposeString('code', { description: 'Code, such as people, USD or percent.' }),
      singular: t.exposeString('singular', { description: 'After a 1: “person”.' }),
      plural: t.exposeString('plural', { description: 'After any other number: “people”.' }),
    }),
  })

/** A code that left the list of units since still reads as itself. */
export function unitOf(code: string): typeof Unit.$inferType {
  return findUnit(code) ?? { code, singular: code, plural: code }
}
