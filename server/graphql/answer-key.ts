import type { Rubric } from '../domain/quiz/item.ts'
import { builder } from './builder.ts'
import { Unit, unitOf } from './unit.ts'

const KeyMatch = builder.objectRef<{ readonly leftId: string; readonly rightId: string }>('KeyMatch').implement({
  description: 'Two parts that belong together.',
  fields: (t) => ({
    left: t.exposeID('leftId', { description: 'Id of the left part.' }),
    right: t.exposeID('rightId', { description: 'Id of the right part.' }),
  }),
})

/** Reached through an Answer and through nothing else (test/schema.test.ts): there is no key before the answer. */
export const AnswerKey = builder.objectRef<Rubric>('AnswerKey').implement({
  description:
    'The right answer. Which fields are filled depends on the kind of question; lists that do not apply are empty.',
  fields: (t) => ({
    text: t.exposeString('key', { description: 'The right answer in words.' }),
    explanation: t.exposeString('explanation', { description: 'Why it is right: what the report says.' }),
    optionIds: t.idList({
      description: 'CHOICE, MULTI_CHOICE: ids of the right options.',
      resolve: (rubric) => optionIdsOf(rubric),
    }),
    trueFalse: t.boolean({
      nullable: true,
      description: 'TRUE_FALSE: whether the report says so.',
      resolve: (rubric) => ('truth' in rubric && rubric.kind === 'TRUE_FALSE' ? rubric.truth : null),
    }),
    accepted: t.stringList({
      description: 'SHORT_ANSWER: accepted forms.',
      resolve: (rubric) => (rubric.kind === 'SHORT_ANSWER' ? [...rubric.accepted] : []),
    }),
    low: t.float({
      nullable: true,
      description: 'NUMERIC, INTERVAL: lower end of the figure; equal to high for a point.',
      resolve: (rubric) => endsOf(rubric).low,
    }),
    high: t.float({
      nullable: true,
      description: 'NUMERIC, INTERVAL: upper end of the figure.',
      resolve: (rubric) => endsOf(rubric).high,
    }),
    unit: t.field({
      type: Unit,
      nullable: true,
      description: 'NUMERIC, INTERVAL: the unit of the figure.',
      resolve: (rubric) => ('unit' in rubric ? unitOf(rubric.unit) : null),
    }),
    matches: t.field({
      type: [KeyMatch],
      description: 'MATCHING: the pairs.',
      resolve: (rubric) => (rubric.kind === 'MATCHING' ? [...rubric.pairs] : []),
    }),
    order: t.idList({
      description: 'ORDERING: ids in the right order.',
      resolve: (rubric) => (rubric.kind === 'ORDERING' ? [...rubric.order] : []),
    }),
  }),
})

function optionIdsOf(rubric: Rubric): string[] {
  if (rubric.kind === 'CHOICE') return [rubric.keyId]
  return rubric.kind === 'MULTI_CHOICE' ? [...rubric.keyIds] : []
}

function endsOf(rubric: Rubric): { low: number | null; high: number | null } {
  if (rubric.kind === 'NUMERIC') return rubric
  return rubric.kind === 'INTERVAL' ? { low: rubric.truth, high: rubric.truth } : { low: null, high: null }
}
