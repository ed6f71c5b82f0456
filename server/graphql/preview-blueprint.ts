import { checkBlueprint } from '../actions/check-blueprint.ts'
import type { Topic as TopicName } from '../domain/claims/vocabulary.ts'
import { TEMPLATES } from '../domain/quiz/templates.ts'
import type { Actor as ActorRow } from '../generated/client.ts'
import { InvalidRequest } from '../reads/invalid-request.ts'
import { type BlueprintPreview as Preview, previewBlueprint } from '../actions/preview-blueprint.ts'
import { Actor } from './actor.ts'
import { blueprintFields, toBlueprintRequest } from './blueprint-input.ts'
import { builder } from './builder.ts'
import { Topic } from './corpus-enums.ts'
import { QuizMode } from './quiz-enums.ts'

const count = { description: 'Number of questions.' } as const

const TopicCount = builder.objectRef<{ topic: TopicName; count: number }>('TopicCount').implement({
  description: 'How many questions there are on a topic.',
  fields: (t) => ({
    topic: t.expose('topic', { type: Topic, description: 'The topic.' }),
    count: t.exposeInt('count', count),
  }),
})

const ActorCount = builder.objectRef<{ actor: ActorRow; count: number }>('ActorCount').implement({
  description: 'How many questions there are about a country.',
  fields: (t) => ({
    actor: t.expose('actor', { type: Actor, description: 'The country.' }),
    count: t.exposeInt('count', count),
  }),
})

const TemplateCount = builder.objectRef<{ template: string; count: number }>('TemplateCount').implement({
  description: 'How many questions there are of a kind.',
  fields: (t) => ({
    template: t.exposeString('template', { description: 'Stable name.' }),
    title: t.string({
      description: 'The same for a reader.',
      resolve: ({ template }) => TEMPLATES.find(({ name }) => name === template)?.title ?? template,
    }),
    count: t.exposeInt('count', count),
  }),
})

const BlueprintPreview = builder.objectRef<Preview>('BlueprintPreview').implement({
  description: 'What a quiz of this choice could draw on.',
  fields: (t) => ({
    available: t.int({
      description: 'How many questions fit the choice.',
      resolve: async (preview) => (await preview.counts()).available,
    }),
    byTopic: t.field({
      type: [TopicCount],
      description: 'By topic.',
      resolve: async (preview) => [...(await preview.counts()).byTopic],
    }),
    byCountry: t.field({
      type: [ActorCount],
      description: 'By country; a question about two counts under both.',
      resolve: async (preview, _args, { database }) => {
        const { byCountry } = await preview.counts()
        const actors = await database.actor.findMany({
          where: { slug: { in: byCountry.map(({ country }) => country) } },
        })
        const actorOf = new Map(actors.map((actor) => [actor.slug, actor]))
        return byCountry.flatMap(({ country, count }) => {
          const actor = actorOf.get(country)
          return actor ? [{ actor, count }] : []
        })
      },
    }),
    templates: t.field({
      type: [TemplateCount],
      description: 'By kind of question.',
      resolve: async (preview) => [...(await preview.counts()).byTemplate],
    }),
    message: t.string({
      nullable: true,
      description: 'Why a quiz of this length cannot be had, and what to do; null when it can.',
      resolve: (preview) => preview.findObstacle(),
    }),
  }),
})

const BlueprintInput = builder.inputType('BlueprintInput', {
  description: 'What a quiz is to be about.',
  fields: (t) => ({
    ...blueprintFields(t),
    mode: t.field({
      type: QuizMode,
      required: true,
      defaultValue: 'PRACTICE',
      description: 'REVIEW counts only what is due.',
    }),
  }),
})

builder.queryField('previewBlueprint', (t) =>
  t.field({
    type: BlueprintPreview,
    description: 'How many questions a choice leaves, before a quiz is started with it.',
    args: { input: t.arg({ type: BlueprintInput, required: true, description: 'The choice.' }) },
    resolve: (_root, { input }, { database, viewer, now }) => {
      const request = toBlueprintRequest(input, input.mode)
      const fault = checkBlueprint(request)
      if (fault) throw new InvalidRequest('INVALID_BLUEPRINT', fault.message)
      return previewBlueprint(database, request, viewer?.id ?? null, now)
    },
  }),
)
