import { finishQuiz } from '../actions/finish-quiz.ts'
import { notYours } from '../actions/refusal.ts'
import { builder } from './builder.ts'
import { rowIdOf } from './node-id.ts'
import { Forbidden, NotSignedIn, resultOf } from './refusal.ts'
import { Quiz } from './quiz.ts'
import { admit } from './refuse-unless.ts'

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

const FinishQuizResult = resultOf(
  'FinishQuizResult',
  'The finished quiz, or why it could not be finished.',
  FinishQuizSuccess,
  [NotSignedIn, Forbidden],
)

builder.mutationField('finishQuiz', (t) =>
  t.field({
    type: FinishQuizResult,
    description: 'Ends a quiz; questions left open count as wrong. Ending it again changes nothing.',
    args: { quizId: t.arg.id({ required: true, description: 'Id of the quiz.' }) },
    resolve: async (_root, { quizId }, { database, now, viewer }) => {
      const learner = admit(viewer, 'USE_OWN_QUIZZES')
      if ('refusal' in learner) return learner
      const id = rowIdOf('Quiz', quizId)
      return id === null ? notYours('quiz') : finishQuiz({ database, now, learnerId: learner.id, quizId: id })
    },
  }),
)
