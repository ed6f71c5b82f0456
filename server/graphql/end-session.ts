import { endSession } from '../actions/end-session.ts'
import { notYours } from '../actions/refusal.ts'
import { builder } from './builder.ts'
import { rowIdOf } from './node-id.ts'
import { Forbidden, NotSignedIn, resultOf } from './refusal.ts'
import { admit } from './refuse-unless.ts'

const EndSessionSuccess = builder.objectRef<{ readonly browserId: string }>('EndSessionSuccess').implement({
  description: 'That browser is signed out.',
  fields: (t) => ({ browserId: t.exposeID('browserId', { description: 'Its id, which finds nothing any more.' }) }),
})

const EndSessionResult = resultOf(
  'EndSessionResult',
  'That the browser is signed out, or why it is not.',
  EndSessionSuccess,
  [NotSignedIn, Forbidden],
)

builder.mutationField('endSession', (t) =>
  t.field({
    type: EndSessionResult,
    description: 'Signs one of the learner’s browsers out.',
    args: { browserId: t.arg.id({ required: true, description: 'Id from `signedInBrowsers`.' }) },
    resolve: async (_root, { browserId }, { database, viewer }) => {
      const learner = admit(viewer, 'MANAGE_OWN_ACCOUNT')
      if ('refusal' in learner) return learner
      const sessionId = rowIdOf('SignedInBrowser', browserId)
      if (sessionId === null) return notYours('session')
      return (await endSession({ database, learnerId: learner.id, sessionId })) ?? { browserId }
    },
  }),
)
