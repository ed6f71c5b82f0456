import { builder } from './builder.ts'
import { QuizMode } from './quiz-enums.ts'
import { rowIdOf } from './node-id.ts'
import { ownedBy } from './viewer-rows.ts'

export const Quiz = builder.prismaNode('Quiz', {
  id: { resolve: (quiz) => quiz.id },
  findUnique: (id, context) => ({ id, ...ownedBy(context) }),
  nullable: true,
  description: 'Questions chosen for a learner. Only the learner sees it.',
  fields: (t) => ({
    mode: t.expose('mode', { type: QuizMode, description: 'When feedback comes, and what was chosen from.' }),
    seed: t.exposeString('seed', { description: 'The same choice, seed and state of the learner give the same quiz.' }),
    report: t.relation('report', { description: 'The report it is about.' }),
    asksConfidence: t.boolean({
      description: 'Whether the learner is asked how sure they are.',
      resolve: ({ blueprint }) => (blueprint as { confidence?: boolean }).confidence === true,
    }),
    items: t.relation('items', { description: 'All its questions, in order.', query: { orderBy: { ordinal: 'asc' } } }),
    startedAt: t.expose('startedAt', { type: 'DateTime', description: 'When it began.' }),
    deadline: t.expose('deadline', {
      type: 'DateTime',
      nullable: true,
      description: 'When the time limit ends; null without one.',
    }),
    finishedAt: t.expose('finishedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was finished; null while it runs.',
    }),
    answeredCount: t.relationCount('items', {
      description: 'How many of its questions are answered.',
      where: { answer: { isNot: null } },
    }),
  }),
})

builder.queryField('quiz', (t) =>
  t.prismaField({
    type: Quiz,
    nullable: true,
    description: 'One of the caller’s own quizzes; null for any other.',
    args: { id: t.arg.id({ required: true, description: 'Id of the quiz.' }) },
    resolve: (query, _root, args, context) => {
      const id = rowIdOf('Quiz', args.id)
      return id === null ? null : context.database.quiz.findUnique({ ...query, where: { id, ...ownedBy(context) } })
    },
  }),
)
