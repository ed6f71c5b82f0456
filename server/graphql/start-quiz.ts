import { startQuiz } from '../actions/start-quiz.ts'
import { blueprintFields, toBlueprintRequest } from './blueprint-input.ts'
import { builder } from './builder.ts'
import { QuizMode } from './quiz-enums.ts'
import { Forbidden, InvalidInput, NotEnoughItems, resultOf } from './refusal.ts'
import { Quiz } from './quiz.ts'
import { refuseUnless } from './refuse-unless.ts'

const StartQuizInput = builder.inputType('StartQuizInput', {
  description: 'What a quiz is to be about, and how it runs.',
  fields: (t) => ({
    ...blueprintFields(t),
    mode: t.field({ type: QuizMode, required: true, defaultValue: 'PRACTICE', description: 'When feedback comes.' }),
    confidence: t.boolean({
      required: true,
      defaultValue: true,
      description: 'Whether to ask how sure the learner is.',
    }),
    timeLimitSeconds: t.int({ description: 'Time limit for the whole quiz, 10 seconds to 1 day; none when left out.' }),
    seed: t.string({
      description:
        'Any text of 1 to 100 characters: the same seed and choice give the same quiz. Made up when left out.',
    }),
  }),
})

const StartQuizSuccess = builder.objectRef<{ readonly quizId: string }>('StartQuizSuccess').implement({
  description: 'The quiz has begun.',
  fields: (t) => ({
    quiz: t.prismaField({
      type: Quiz,
      description: 'The quiz with all its questions.',
      resolve: (query, { quizId }, _args, { database }) =>
        database.quiz.findUniqueOrThrow({ ...query, where: { id: quizId } }),
    }),
  }),
})

const StartQuizResult = resultOf('StartQuizResult', 'The quiz, or why there is none.', StartQuizSuccess, [
  NotEnoughItems,
  InvalidInput,
  Forbidden,
])

builder.mutationField('startQuiz', (t) =>
  t.field({
    type: StartQuizResult,
    description: 'Chooses questions and begins. Somebody without a session becomes a guest by it and gets a cookie.',
    args: { input: t.arg({ type: StartQuizInput, required: true, description: 'The choice.' }) },
    resolve: async (_root, { input }, context) => {
      const { database, now, viewer } = context
      // Somebody without a session may, and becomes a guest.
      const refusal = viewer && refuseUnless(viewer, 'START_QUIZ')
      if (refusal) return refusal
      return startQuiz({
        database,
        now,
        learnerId: viewer?.id ?? null,
        openLearner: async () => (await context.openGuestSession()).id,
        request: {
          ...toBlueprintRequest(input, input.mode),
          confidence: input.confidence,
          timeLimitSeconds: input.timeLimitSeconds ?? null,
          seed: input.seed ?? context.newSeed(),
        },
      })
    },
  }),
)
