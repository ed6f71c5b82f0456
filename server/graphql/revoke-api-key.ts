import { FORBIDDEN, type Refusal } from '../actions/refusal.ts'
import { revokeApiKey } from '../actions/revoke-api-key.ts'
import { builder } from './builder.ts'
import { rowIdOf } from './node-id.ts'
import { Forbidden, NotSignedIn } from './refusal.ts'
import { refuseUnless } from './refuse-unless.ts'

const RevokeApiKeySuccess = builder.objectRef<{ readonly apiKeyId: string }>('RevokeApiKeySuccess').implement({
  description: 'The key lets nobody in any more.',
  fields: (t) => ({ apiKeyId: t.exposeID('apiKeyId', { description: 'Its id, which finds nothing any more.' }) }),
})

const RevokeApiKeyResult = builder.unionType('RevokeApiKeyResult', {
  description: 'That the key is revoked, or why it is not.',
  types: [RevokeApiKeySuccess, NotSignedIn, Forbidden],
  resolveType: (result: object) => ('refusal' in result ? (result as Refusal).refusal : 'RevokeApiKeySuccess'),
})

builder.mutationField('revokeApiKey', (t) =>
  t.field({
    type: RevokeApiKeyResult,
    description: 'Ends one of the caller’s API keys at once, and for good.',
    args: { apiKeyId: t.arg.id({ required: true, description: 'Id from `apiKeys`.' }) },
    resolve: async (_root, { apiKeyId }, { database, viewer }) => {
      const refusal = refuseUnless(viewer, 'MANAGE_OWN_KEYS')
      const keyId = rowIdOf('ApiKey', apiKeyId)
      if (refusal || !viewer || !keyId) return (refusal ?? FORBIDDEN) as never
      return ((await revokeApiKey({ database, learnerId: viewer.id, keyId })) ?? { apiKeyId }) as never
    },
  }),
)
