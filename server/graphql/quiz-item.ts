import { gradeResponse } from '../domain/grading/grade-response.ts'
import { isRefusal } from '../domain/grading/is-refusal.ts'
import type { Prompt as StoredPrompt, Rubric } from '../domain/quiz/item.ts'
import type { Layout } from '../domain/quiz/layout.ts'
import { presentPrompt } from '../domain/quiz/present-prompt.ts'
import { builder } from './builder.ts'
import { Claim } from './claim.ts'
import { Topic } from './corpus-enums.ts'
import { Prompt } from './prompt.ts'
import { InvalidResponse } from './refusal.ts'
import { ResponseInput, toResponse } from './response-input.ts'
import { ownedBy } from './viewer-rows.ts'

builder.prismaNode('QuizItem', {
  id: { resolve: (quizItem) => quizItem.id },
  findUnique: (id, context) => ({ id, ...ownedBy(context) }),
  nullable: true,
  description: 'One question of a quiz.',
  fields: (t) => ({
    ordinal: t.exposeInt('ordinal', { description: 'Place in the quiz, from 0.' }),
    prompt: t.field({
      type: Prompt,
      description: 'The question as the learner sees it.',
      select: { layout: true, item: { select: { prompt: { select: { body: true } } } } },
      resolve: ({ item, layout }) => {
        // Every item is written together with its prompt.
        const body = item.prompt?.body as unknown as StoredPrompt
        return presentPrompt(body, layout as unknown as Layout)
      },
    }),
    topic: t.field({
      type: Topic,
      description: 'The topic under which it is scored.',
      select: { item: { select: { topic: true } } },
      resolve: ({ item }) => item.topic,
    }),
    template: t.string({
      description: 'What is asked, in a stable word such as “figure-choice”.',
      select: { item: { select: { template: true } } },
      resolve: ({ item }) => item.template,
    }),
    claim: t.field({
      type: Claim,
      nullable: true,
      description: 'The claim asked about, also of a question left open. Null until the quiz is finished.',
      select: (_args, _context, nested) => ({
        quiz: { select: { finishedAt: true } },
        item: { select: { claim: nested() } },
      }),
      resolve: ({ quiz, item }) => (quiz.finishedAt ? item.claim : null),
    }),
    checkResponse: t.field({
      type: InvalidResponse,
      nullable: true,
      description:
        'Why a response could not be taken as the answer; null when it could. Nothing is stored, and nothing said of right or wrong.',
      args: { response: t.arg({ type: ResponseInput, required: true, description: 'What would be answered.' }) },
      select: { item: { select: { prompt: { select: { body: true } }, rubric: { select: { body: true } } } } },
      resolve: ({ item }, { response }) => {
        const [prompt, rubric] = [item.prompt?.body, item.rubric?.body] as unknown as [StoredPrompt, Rubric]
        const grade = gradeResponse(prompt, rubric, toResponse(response))
        if (!isRefusal(grade)) return null
        return { refusal: 'InvalidResponse' as const, message: grade.message, reason: grade.refused }
      },
    }),
    answer: t.relation('answer', { nullable: true, description: 'The learner’s answer; null while there is none.' }),
  }),
})
