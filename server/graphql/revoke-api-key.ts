import { notYours } from '../actions/refusal.ts'
import { revokeApiKey } from '../actions/revoke-api-key.ts'
import { builder } from './builder.ts'
import { rowIdOf } from './node-id.ts'
import { Forbidden, NotSignedIn, resultOf } from './refusal.ts'
import { admit } from './refuse-unless.ts'

const RevokeApiKeySuccess = builder.objectRef<{ readonly apiKeyId: string }>('RevokeApiKeySuccess').implement({
  description: 'The key lets nobody in any more.',
  fields: (t) => ({ apiKeyId: t.exposeID('apiKeyId', { description: 'Its id, which finds nothing any more.' }) }),
})

const RevokeApiKeyResult = resultOf(
  'RevokeApiKeyResult',
  'That the key is revoked, or why it is not.',
  RevokeApiKeySuccess,
  [NotSignedIn, Forbidden],
)

builder.mutationField('revokeApiKey', (t) =>
  t.field({
    type: RevokeApiKeyResult,
    description: 'Ends one of the caller’s API keys at once, and for good.',
    args: { apiKeyId: t.arg.id({ required: true, description: 'Id from `apiKeys`.' }) },
    resolve: async (_root, { apiKeyId }, { database, viewer }) => {
      const member = admit(viewer, 'MANAGE_OWN_KEYS')
      if ('refusal' in member) return member
      const keyId = rowIdOf('ApiKey', apiKeyId)
      if (keyId === null) return notYours('key')
      return (await revokeApiKey({ database, learnerId: member.id, keyId })) ?? { apiKeyId }
    },
  }),
)
