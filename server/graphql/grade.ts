import type { Grade as GradeShape } from '../domain/grading/grade.ts'
import { builder } from './builder.ts'
import { Verdict } from './quiz-enums.ts'

const GradedPart = builder.objectRef<GradeShape['parts'][number]>('GradedPart').implement({
  description: 'One gradable part of a response: an option, a pair, a place in an order.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of the option, or of the left part of a pair.' }),
    correct: t.exposeBoolean('correct', { description: 'Whether this part is right.' }),
    message: t.exposeString('message', {
      nullable: true,
      description: 'What to say of it, such as what it was confused with.',
    }),
  }),
})

export const Grade = builder.objectRef<GradeShape>('Grade').implement({
  description: 'How an answer was graded.',
  fields: (t) => ({
    credit: t.exposeFloat('credit', { description: 'Share of the mark, 0–1.' }),
    verdict: t.expose('verdict', { type: Verdict, description: 'The same in a word.' }),
    parts: t.field({ type: [GradedPart], description: 'Part by part.', resolve: ({ parts }) => [...parts] }),
    remarks: t.stringList({
      description: 'Sentences on this response alone, such as what was picked and why that is wrong.',
      // Older answers were stored without; theirs stand between the first sentence and the last.
      resolve: ({ remarks, feedback }: Omit<GradeShape, 'remarks'> & Partial<GradeShape>) =>
        remarks ? [...remarks] : feedback.slice(1, -1),
    }),
    feedback: t.stringList({
      description: 'All that there is to say in sentences, most telling first: remarks, explanation and key.',
      resolve: ({ feedback }) => [...feedback],
    }),
  }),
})
