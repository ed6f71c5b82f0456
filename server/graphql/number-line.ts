import type { LineMark as LineMarkShape, NumberLine as NumberLineShape } from '../domain/grading/place-on-line.ts'
import { builder } from './builder.ts'
import { Unit, unitOf } from './unit.ts'

const LineMark = builder.objectRef<LineMarkShape>('LineMark').implement({
  description: 'A point or a range on a number line: an answer, the key, or a number easily taken for it.',
  fields: (t) => ({
    low: t.exposeFloat('low', {
      nullable: true,
      description: 'Lower end, equal to high for a point; null where it is open. For dates days since 1970-01-01.',
    }),
    high: t.exposeFloat('high', { nullable: true, description: 'Upper end; null where it is open.' }),
    text: t.exposeString('text', { description: 'The same in words, with its unit.' }),
    label: t.exposeString('label', {
      nullable: true,
      description: 'What a lure is the number of; null for key and answer, and in questions made before lures kept it.',
    }),
  }),
})

/** Reached through an Answer and through nothing else: it shows the key. */
export const NumberLine = builder.objectRef<NumberLineShape>('NumberLine').implement({
  description: 'A question about a figure, as it can be drawn on one line.',
  fields: (t) => ({
    unit: t.field({
      type: Unit,
      nullable: true,
      description: 'What is counted; null where the options do not say.',
      resolve: ({ unit }) => (unit === null ? null : unitOf(unit)),
    }),
    key: t.expose('key', { type: LineMark, description: 'The figure that the report gives.' }),
    answer: t.expose('answer', {
      type: LineMark,
      nullable: true,
      description: 'What was answered; null where it cannot be read as a number.',
    }),
    lures: t.field({
      type: [LineMark],
      description: 'Other figures of the report that are easily taken for it.',
      resolve: ({ lures }) => [...lures],
    }),
  }),
})
