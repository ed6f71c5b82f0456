import { endSession } from '../actions/end-session.ts'
import { FORBIDDEN, type Refusal } from '../actions/refusal.ts'
import { builder } from './builder.ts'
import { rowIdOf } from './node-id.ts'
import { Forbidden, NotSignedIn } from './refusal.ts'
import { refuseUnless } from './refuse-unless.ts'

const EndSessionSuccess = builder.objectRef<{ readonly browserId: string }>('EndSessionSuccess').implement({
  description: 'That browser is signed out.',
  fields: (t) => ({ browserId: t.exposeID('browserId', { description: 'Its id, which finds nothing any more.' }) }),
})

const EndSessionResult = builder.unionType('EndSessionResult', {
  description: 'That the browser is signed out, or why it is not.',
  types: [EndSessionSuccess, NotSignedIn, Forbidden],
  resolveType: (result: object) => ('refusal' in result ? (result as Refusal).refusal : 'EndSessionSuccess'),
})

builder.mutationField('endSession', (t) =>
  t.field({
    type: EndSessionResult,
    description: 'Signs one of the learner’s browsers out.',
    args: { browserId: t.arg.id({ required: true, description: 'Id from `signedInBrowsers`.' }) },
    resolve: async (_root, { browserId }, { database, viewer }) => {
      const refusal = refuseUnless(viewer, 'MANAGE_OWN_ACCOUNT')
      const sessionId = rowIdOf('SignedInBrowser', browserId)
      if (refusal || !viewer || !sessionId) return (refusal ?? FORBIDDEN) as never
      return ((await endSession({ database, learnerId: viewer.id, sessionId })) ?? { browserId }) as never
    },
  }),
)
