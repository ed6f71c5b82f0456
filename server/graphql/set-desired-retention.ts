import type { Refusal } from '../actions/refusal.ts'
import { setDesiredRetention } from '../actions/set-desired-retention.ts'
import { builder } from './builder.ts'
import { Learner } from './learner.ts'
import { Forbidden, InvalidInput, NotSignedIn } from './refusal.ts'
import { refuseUnless } from './refuse-unless.ts'

const SetDesiredRetentionSuccess = builder
  .objectRef<{ readonly learnerId: string }>('SetDesiredRetentionSuccess')
  .implement({
    description: 'It holds from the next answer on; what is scheduled stays.',
    fields: (t) => ({
      viewer: t.prismaField({
        type: Learner,
        description: 'The learner as they now are.',
        resolve: (query, { learnerId }, _args, { database }) =>
          database.learner.findUniqueOrThrow({ ...query, where: { id: learnerId } }),
      }),
    }),
  })

const SetDesiredRetentionResult = builder.unionType('SetDesiredRetentionResult', {
  description: 'The learner, or why nothing was changed.',
  types: [SetDesiredRetentionSuccess, InvalidInput, NotSignedIn, Forbidden],
  resolveType: (result: object) => ('refusal' in result ? (result as Refusal).refusal : 'SetDesiredRetentionSuccess'),
})

builder.mutationField('setDesiredRetention', (t) =>
  t.field({
    type: SetDesiredRetentionResult,
    description: 'Sets how well the caller wants to remember: a higher share means more reviews.',
    args: {
      retention: t.arg.float({
        required: true,
        description: 'Chance of recall at which a question comes back, 0.7 to 0.97.',
      }),
    },
    resolve: async (_root, { retention }, { database, viewer }) => {
      const refusal = refuseUnless(viewer, 'USE_OWN_QUIZZES')
      if (refusal || !viewer) return refusal as never
      return (await setDesiredRetention({ database, learnerId: viewer.id, retention })) as never
    },
  }),
)
