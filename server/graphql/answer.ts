import { describeResponse } from '../domain/grading/describe-response.ts'
import type { Grade as GradeShape } from '../domain/grading/grade.ts'
import { placeOnLine } from '../domain/grading/place-on-line.ts'
import { isFeedbackOpen } from '../domain/quiz/is-feedback-open.ts'
import type { Prompt, Response, Rubric } from '../domain/quiz/item.ts'
import { AnswerKey } from './answer-key.ts'
import { builder } from './builder.ts'
import { Claim } from './claim.ts'
import { Grade } from './grade.ts'
import { NumberLine } from './number-line.ts'

/** What decides whether feedback may be shown. */
const quiz = { select: { mode: true, finishedAt: true } } as const

export const Answer = builder.prismaObject('Answer', {
  description: 'A learner’s answer to one question. It is never changed.',
  fields: (t) => ({
    id: t.exposeID('answerId', { description: 'The answerId under which it was sent.' }),
    quizItem: t.relation('quizItem', { description: 'The question.' }),
    response: t.expose('response', {
      type: 'JSON',
      description: 'What was answered, in the shape of the kind of question.',
    }),
    responseText: t.string({
      description: 'What was answered, in words.',
      select: { response: true, quizItem: { select: { item: { select: { prompt: { select: { body: true } } } } } } },
      resolve: ({ response, quizItem }) =>
        describeResponse(quizItem.item.prompt?.body as unknown as Prompt, response as unknown as Response),
    }),
    confidence: t.exposeFloat('confidence', {
      nullable: true,
      description: 'Stated chance of being right, 0–1; null when not stated.',
    }),
    timeTakenMs: t.exposeInt('timeTakenMs', { description: 'Milliseconds from seeing the question to answering.' }),
    answeredAt: t.expose('answeredAt', { type: 'DateTime', description: 'When it came in.' }),
    grade: t.field({
      type: Grade,
      nullable: true,
      description: 'How it was graded. Null in an exam that is not finished.',
      select: { grade: true, quizItem: { select: { quiz } } },
      resolve: ({ grade, quizItem }) => (isFeedbackOpen(quizItem.quiz) ? (grade as unknown as GradeShape) : null),
    }),
    key: t.field({
      type: AnswerKey,
      nullable: true,
      description: 'The right answer. Null in an exam that is not finished.',
      select: { quizItem: { select: { quiz, item: { select: { rubric: { select: { body: true } } } } } } },
      resolve: ({ quizItem }) =>
        isFeedbackOpen(quizItem.quiz) ? ((quizItem.item.rubric?.body as unknown as Rubric | undefined) ?? null) : null,
    }),
    numberLine: t.field({
      type: NumberLine,
      nullable: true,
      description:
        'Key, answer and lures on a number line. Null where the question is not about a number, and in an exam that is not finished.',
      select: {
        response: true,
        quizItem: {
          select: {
            quiz,
            item: { select: { prompt: { select: { body: true } }, rubric: { select: { body: true } } } },
          },
        },
      },
      resolve: ({ response, quizItem }) =>
        isFeedbackOpen(quizItem.quiz) && quizItem.item.prompt && quizItem.item.rubric
          ? placeOnLine(
              quizItem.item.prompt.body as unknown as Prompt,
              quizItem.item.rubric.body as unknown as Rubric,
              response as unknown as Response,
            )
          : null,
    }),
    claim: t.field({
      type: Claim,
      nullable: true,
      description: 'The claim asked about, with its place in the report. Null in an exam that is not finished.',
      select: (_args, _context, nested) => ({ quizItem: { select: { quiz, item: { select: { claim: nested() } } } } }),
      resolve: ({ quizItem }) => (isFeedbackOpen(quizItem.quiz) ? quizItem.item.claim : null),
    }),
    keyClaims: t.field({
      type: [Claim],
      description:
        'MULTI_CHOICE, MATCHING, ORDERING: the claim behind each right option, pair or place, in the order of the key. Empty for other kinds, and in an exam that is not finished.',
      select: (_args, _context, nested) => ({
        quizItem: {
          select: {
            quiz,
            item: {
              select: {
                rubric: { select: { body: true } },
                claims: { where: { part: 'KEY' as const }, select: { claim: nested() } },
              },
            },
          },
        },
      }),
      resolve: ({ quizItem: { quiz: asked, item } }) =>
        isFeedbackOpen(asked) && item.rubric
          ? inOrderOfKey(
              item.rubric.body as unknown as Rubric,
              item.claims.map(({ claim }) => claim),
            )
          : [],
    }),
  }),
})

/** The claims as the parts of the key follow each other; events of a question do not overlap, so time alone orders them. */
function inOrderOfKey<Each extends { readonly slug: string; readonly periodFrom: Date | null }>(
  rubric: Rubric,
  claims: readonly Each[],
): Each[] {
  const find = (slug: string | null) => claims.find((claim) => claim.slug === slug) ?? []
  switch (rubric.kind) {
    case 'MULTI_CHOICE':
      return rubric.sources.flatMap(({ optionId, claim }) => (rubric.keyIds.includes(optionId) ? find(claim) : []))
    case 'MATCHING':
      return rubric.pairs.flatMap(({ claim }) => find(claim))
    case 'ORDERING':
      return claims.toSorted((one, other) => Number(one.periodFrom) - Number(other.periodFrom))
    default:
      return []
  }
}
