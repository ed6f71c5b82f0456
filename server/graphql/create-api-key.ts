import { createApiKey, type CreatedApiKey } from '../actions/create-api-key.ts'
import { ApiKey, ApiKeyScope } from './api-key.ts'
import { builder } from './builder.ts'
import { Forbidden, InvalidInput, NotSignedIn, resultOf } from './refusal.ts'
import { admit } from './refuse-unless.ts'

const CreateApiKeyInput = builder.inputType('CreateApiKeyInput', {
  description: 'An API key to be made.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'What it is for, in 1 to 80 characters.' }),
    scope: t.field({ type: ApiKeyScope, required: true, description: 'What it is good for.' }),
    expiresAt: t.field({ type: 'DateTime', required: true, description: 'When it ends: within a year.' }),
  }),
})

const CreateApiKeySuccess = builder.objectRef<CreatedApiKey>('CreateApiKeySuccess').implement({
  description: 'The key is made, and works from now on.',
  fields: (t) => ({
    secret: t.exposeString('secret', {
      description: 'The key itself, to send as `Authorization: Bearer …`. It cannot be shown again: keep it now.',
    }),
    apiKey: t.prismaField({
      type: ApiKey,
      description: 'How it is listed.',
      resolve: (query, { keyId }, _args, { database }) =>
        database.apiKey.findUniqueOrThrow({ ...query, where: { id: keyId } }),
    }),
  }),
})

const CreateApiKeyResult = resultOf('CreateApiKeyResult', 'The key, or why none was made.', CreateApiKeySuccess, [
  InvalidInput,
  NotSignedIn,
  Forbidden,
])

const GUESTS_HAVE_NONE = 'A guest has no API keys. Sign up first: your work comes along.'

builder.mutationField('createApiKey', (t) =>
  t.field({
    type: CreateApiKeyResult,
    description: 'Makes a key with which a program reads in the caller’s name.',
    args: { input: t.arg({ type: CreateApiKeyInput, required: true, description: 'What it is to be.' }) },
    resolve: async (_root, { input }, { database, now, viewer }) => {
      const member = admit(viewer, 'MANAGE_OWN_KEYS')
      if ('refusal' in member) return viewer?.isGuest ? { ...member, message: GUESTS_HAVE_NONE } : member
      return createApiKey({ database, now, learnerId: member.id, ...input })
    },
  }),
)
