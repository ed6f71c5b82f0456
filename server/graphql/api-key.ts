import { builder } from './builder.ts'
import { encodeNodeId } from './node-id.ts'
import { demand } from './refuse-unless.ts'

export const ApiKeyScope = builder.enumType('ApiKeyScope', {
  description: 'What an API key lets a program read. No key changes anything.',
  values: {
    CLAIMS: { description: 'What everybody may read: reports, claims, figures, positions, motives, actors.' },
    OWN_RESULTS: { description: 'That, and its owner’s quizzes, answers, mastery, calibration and reviews.' },
  },
} as const)

export const ApiKey = builder.prismaObject('ApiKey', {
  description: 'Lets a program read in the learner’s name. The key itself was shown once, when it was made.',
  fields: (t) => ({
    id: t.id({
      description: 'Opaque id, for revokeApiKey.',
      resolve: ({ id }) => encodeNodeId('ApiKey', id),
    }),
    name: t.exposeString('name', { description: 'What its owner calls it.' }),
    scope: t.expose('scope', { type: ApiKeyScope, description: 'What it is good for.' }),
    ending: t.exposeString('ending', { description: 'The last four characters of the key.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'When it ends.' }),
    hasExpired: t.boolean({
      description: 'Whether it has ended.',
      resolve: ({ expiresAt }, _args, { now }) => expiresAt <= now,
    }),
    lastUsedAt: t.expose('lastUsedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was last used, to the minute; null if never.',
    }),
  }),
})

builder.prismaObjectField('Learner', 'apiKeys', (t) =>
  t.relation('apiKeys', {
    type: ApiKey,
    description: 'The learner’s API keys, newest first; those that have ended stay until they are revoked.',
    query(_args, { viewer }) {
      demand(viewer, 'MANAGE_OWN_ACCOUNT')
      return { orderBy: { id: 'desc' } }
    },
  }),
)
