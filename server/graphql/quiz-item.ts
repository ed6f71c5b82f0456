import type { Prompt as StoredPrompt } from '../domain/quiz/item.ts'
import type { Layout } from '../domain/quiz/layout.ts'
import { presentPrompt } from '../domain/quiz/present-prompt.ts'
import { builder } from './builder.ts'
import { Claim } from './claim.ts'
import { Topic } from './corpus-enums.ts'
import { Prompt } from './prompt.ts'
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
    answer: t.relation('answer', { nullable: true, description: 'The learner’s answer; null while there is none.' }),
  }),
})
