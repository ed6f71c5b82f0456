import { notYours, type Refused } from '../actions/refusal.ts'
import { submitAnswer, type Submitted } from '../actions/submit-answer.ts'
import { Answer } from './answer.ts'
import { builder } from './builder.ts'
import { rowIdOf } from './node-id.ts'
import {
  AnswerIdReused,
  DeadlinePassed,
  Forbidden,
  InvalidResponse,
  NotSignedIn,
  QuizClosed,
  resultOf,
} from './refusal.ts'
import { admit } from './refuse-unless.ts'
import { ConfidenceInput, ResponseInput, toConfidence, toResponse } from './response-input.ts'

const SubmitAnswerInput = builder.inputType('SubmitAnswerInput', {
  description: 'An answer to one question of a quiz.',
  fields: (t) => ({
    quizItemId: t.id({ required: true, description: 'Id of the question, as the quiz gives it.' }),
    answerId: t.id({
      required: true,
      description: 'A UUID made by the client. Sending the same answer again under it returns the first outcome.',
    }),
    response: t.field({ type: ResponseInput, required: true, description: 'What is answered.' }),
    confidence: t.field({ type: ConfidenceInput, description: 'How sure the learner is; left out when not asked.' }),
    timeTakenMs: t.int({ required: true, description: 'Milliseconds from seeing the question to answering.' }),
  }),
})

const QuizProgress = builder.objectRef<Submitted['progress']>('QuizProgress').implement({
  description: 'How far a quiz has come.',
  fields: (t) => ({
    answered: t.exposeInt('answered', { description: 'Questions answered.' }),
    total: t.exposeInt('total', { description: 'Questions in all.' }),
    points: t.exposeFloat('points', {
      nullable: true,
      description: 'Sum of credits so far. Null in an exam that is not finished.',
    }),
    possible: t.exposeFloat('possible', { description: 'Points that could be had so far: one for each answer.' }),
  }),
})

const SubmitAnswerSuccess = builder.objectRef<Submitted>('SubmitAnswerSuccess').implement({
  description: 'The answer is in.',
  fields: (t) => ({
    answer: t.prismaField({
      type: Answer,
      description: 'The answer with its grade, key and claim.',
      resolve: (query, { learnerId, answerId }, _args, { database }) =>
        database.answer.findUniqueOrThrow({ ...query, where: { learnerId_answerId: { learnerId, answerId } } }),
    }),
    progress: t.expose('progress', { type: QuizProgress, description: 'How far the quiz has come.' }),
  }),
})

const SubmitAnswerResult = resultOf(
  'SubmitAnswerResult',
  'The graded answer, or why it was not taken.',
  SubmitAnswerSuccess,
  [InvalidResponse, AnswerIdReused, QuizClosed, DeadlinePassed, NotSignedIn, Forbidden],
)

builder.mutationField('submitAnswer', (t) =>
  t.field({
    type: SubmitAnswerResult,
    description: 'Answers a question. Each question takes one answer.',
    args: { input: t.arg({ type: SubmitAnswerInput, required: true, description: 'The answer.' }) },
    resolve: async (_root, { input }, { database, now, viewer }) => {
      const learner = admit(viewer, 'USE_OWN_QUIZZES')
      if ('refusal' in learner) return learner
      const quizItemId = rowIdOf('QuizItem', input.quizItemId)
      if (quizItemId === null) return notYours('question')
      const confidence = input.confidence ? toConfidence(input.confidence) : null
      if (input.confidence && !confidence) return POSSIBLE_IS_NO_DEGREE
      return submitAnswer({
        database,
        now,
        learnerId: learner.id,
        request: {
          quizItemId,
          answerId: input.answerId.toLowerCase(),
          response: toResponse(input.response),
          confidence,
          timeTakenMs: input.timeTakenMs,
        },
      })
    },
  }),
)

const POSSIBLE_IS_NO_DEGREE: Refused<'InvalidResponse'> = {
  refusal: 'InvalidResponse',
  reason: 'INVALID_CONFIDENCE',
  message:
    '“Possible” says no degree. Choose one of the seven words from “almost no chance” to “almost certain”, or a percentage.',
}
