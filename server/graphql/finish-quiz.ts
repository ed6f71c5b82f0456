import { finishQuiz } from '../actions/finish-quiz.ts'
import { FORBIDDEN, type Refusal } from '../actions/refusal.ts'
import { builder } from './builder.ts'
import { rowIdOf } from './node-id.ts'
import { Forbidden, NotSignedIn } from './refusal.ts'
import { Quiz } from './quiz.ts'
import { refuseUnless } from './refuse-unless.ts'

const FinishQuizSuccess = builder.objectRef<{ readonly quizId: string }>('FinishQuizSuccess').implement({
  description: 'The quiz is finished.',
  fields: (t) => ({
    quiz: t.prismaField({
      type: Quiz,
      description: 'The quiz with its result.',
      resolve: (query, { quizId }, _args, { database }) =>
        database.quiz.findUniqueOrThrow({ ...query, where: { id: quizId } }),
    }),
  }),
})

const FinishQuizResult = builder.unionType('FinishQuizResult', {
  description: 'The finished quiz, or why it could not be finished.',
  types: [FinishQuizSuccess, NotSignedIn, Forbidden],
  resolveType: (result: object) => ('refusal' in result ? (result as Refusal).refusal : 'FinishQuizSuccess'),
})

builder.mutationField('finishQuiz', (t) =>
  t.field({
    type: FinishQuizResult,
    description: 'Ends a quiz; questions left open count as wrong. Ending it again changes nothing.',
    args: { quizId: t.arg.id({ required: true, description: 'Id of the quiz.' }) },
    resolve: async (_root, { quizId }, { database, now, viewer }) => {
      const refusal = refuseUnless(viewer, 'USE_OWN_QUIZZES')
      const id = rowIdOf('Quiz', quizId)
      if (refusal || !viewer || !id) return (refusal ?? FORBIDDEN) as never
      return (await finishQuiz({ database, now, learnerId: viewer.id, quizId: id })) as never
    },
  }),
)
